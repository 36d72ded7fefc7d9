package io.wattledger.gateway.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers of the gateway itself that are not a success: RFC 9457 for programs, a page for people.
 */
public final class ProblemAnswer {

  private static final String JSON = "application/problem+json";

  private ProblemAnswer() {}

  /**
   * Ends the exchange with a problem document.
   *
   * @param context the exchange; nothing may have been written yet
   * @param kind the kind of refusal
   * @param detail what was wrong and what to do about it, for the person who can act
   */
  public static void send(RoutingContext context, Refusal kind, String detail) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    discardBody(context);
    response.setStatusCode(kind.status());
    response.putHeader("Cache-Control", "no-store");
    if (Addresses.isPage(context.request().path()) && accepts(context.request(), "text/html")) {
      response.putHeader("Content-Type", "text/html; charset=UTF-8");
      response.end(page(kind.title(), detail));
    } else {
      response.putHeader("Content-Type", JSON);
      response.end(document(context, kind, detail).encode());
    }
  }

  /** The problem document itself, for answers that are written by someone else. */
  public static JsonObject document(RoutingContext context, Refusal kind, String detail) {
    return new JsonObject()
        .put("type", kind.type())
        .put("title", kind.title())
        .put("status", kind.status())
        .put("detail", detail)
        .put("instance", Addresses.withoutToken(context.request().path()))
        .put("requestId", RequestIds.of(context));
  }

  /** Whether the client names this media type in its Accept header. */
  public static boolean accepts(HttpServerRequest request, String mediaType) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(mediaType);
  }

  /** A body that nobody will read is drained when it is small, and cut off when it is not. */
  private static void discardBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded()) {
      return;
    }
    if (request.getHeader("Transfer-Encoding") != null || declaredLength(request) > 65_536) {
      context.response().putHeader("Connection", "close");
      context.addEndHandler(ended -> request.connection().close());
    } else {
      request.resume();
    }
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  private static String page(String title, String detail) {
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s · Wattledger</title></head>
        <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/login">Sign in</a> · \
        <a href="/">Start page</a></p></main></body>
        </html>
        """
        .formatted(escape(title), escape(detail));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
