package io.wattledger.gateway.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** First to see every request: refuses what has no business here, before any routing or login. */
@ApplicationScoped
public class FrontDoor {

  /** Where usage events come in, many at a time. */
  private static final String EVENTS = "/api/ai-hosting/v1/events";

  private static final int BEFORE_CORRELATION = 20_000;

  /** Behind the filter that numbers requests, before all that look into them. */
  private static final int AFTER_CORRELATION = 9_500;

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private final GatewaySettings settings;
  private final PublicAddress address;

  FrontDoor(GatewaySettings settings, PublicAddress address) {
    this.settings = settings;
    this.address = address;
  }

  void register(@Observes Filters filters) {
    filters.register(RequestIds::dropForeign, BEFORE_CORRELATION);
    filters.register(this::check, AFTER_CORRELATION);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    AccessLog.follow(context);
    SecurityHeaders.apply(context.response().headers(), address.isSecure(request));
    Optional<String> badTarget = RequestTarget.refusal(request.uri());
    if (badTarget.isPresent()) {
      ProblemAnswer.send(context, Refusal.PATH_REFUSED, badTarget.get());
      return;
    }
    context.response().putHeader("Cache-Control", cacheRule(request.path()));
    if (!METHODS.contains(request.method().name())) {
      context.response().putHeader("Allow", String.join(", ", METHODS));
      ProblemAnswer.send(
          context, Refusal.METHOD_NOT_ALLOWED, "The gateway does not serve this method.");
    } else if (isWebSocket(request)) {
      ProblemAnswer.send(
          context, Refusal.REQUEST_REFUSED, "WebSocket is not offered; send plain HTTP requests.");
    } else if (request.version() == HttpVersion.HTTP_1_0) {
      ProblemAnswer.send(context, Refusal.OLD_HTTP, "Send the request with HTTP/1.1.");
    } else if (hasUnknownCoding(request)) {
      ProblemAnswer.send(
          context,
          Refusal.REQUEST_REFUSED,
          "The only transfer coding that is understood is chunked.");
    } else if (Addresses.isClosed(request.path())) {
      ProblemAnswer.send(context, Refusal.NOT_FOUND, "There is nothing at this address.");
    } else {
      checkHost(context);
    }
  }

  private void checkHost(RoutingContext context) {
    HttpServerRequest request = context.request();
    String host = request.authority() == null ? "" : request.authority().host();
    boolean page = Addresses.isPage(request.path());
    if (!address.answersFor(host)) {
      ProblemAnswer.send(
          context,
          Refusal.UNKNOWN_HOST,
          "This gateway does not answer for the host name in the request.");
    } else if (page && host.equalsIgnoreCase("localhost") && isRead(request)) {
      int port = request.authority().port();
      String own = "http://127.0.0.1" + (port < 0 ? "" : ":" + port);
      context.response().setStatusCode(302).putHeader("Location", own + request.uri()).end();
    } else if (page && !isRead(request)) {
      context.response().putHeader("Allow", "GET, HEAD");
      ProblemAnswer.send(context, Refusal.METHOD_NOT_ALLOWED, "Pages can only be read.");
    } else {
      checkLength(context);
    }
  }

  private void checkLength(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    long limit = bodyLimit(context.request());
    if (length != null && Long.parseLong(length) > limit) {
      ProblemAnswer.send(context, Refusal.TOO_LARGE, tooLarge(limit));
    } else {
      context.next();
    }
  }

  /** The most bytes that this request may carry. */
  public long bodyLimit(HttpServerRequest request) {
    if (Imports.isUpload(request)) {
      return settings.importBodyLimitBytes();
    }
    return EVENTS.equals(request.path())
        ? settings.eventBodyLimitBytes()
        : settings.bodyLimitBytes();
  }

  /** What to tell the sender of a body that is too large. */
  public static String tooLarge(long limit) {
    return "The body may have at most %d bytes here.".formatted(limit);
  }

  private static boolean isRead(HttpServerRequest request) {
    return Set.of("GET", "HEAD").contains(request.method().name());
  }

  private static boolean isWebSocket(HttpServerRequest request) {
    String upgrade = request.getHeader("Upgrade");
    return upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket");
  }

  private static boolean hasUnknownCoding(HttpServerRequest request) {
    String encoding = request.getHeader("Transfer-Encoding");
    return encoding != null && !encoding.trim().equalsIgnoreCase("chunked");
  }

  private static String cacheRule(String path) {
    if (!Addresses.isPage(path)) {
      return "no-store";
    }
    return Addresses.isVersioned(path) ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
