package io.wattledger.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.door.FrontDoor;
import io.wattledger.gateway.door.Imports;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.session.SessionGuard;
import java.net.URI;

/**
 * One request on its way to a service and back. Bodies stream in both directions; the caller's
 * access token is read from the verified exchange, never from a header.
 */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

  private final RoutingContext context;
  private final URI origin;
  private final GatewaySettings settings;
  private final MeteredBody upload;
  private final long uploadLimit;
  private final long declaredLength;
  private final long silenceMillis;
  private HttpClientRequest outgoing;

  Exchange(RoutingContext context, URI origin, GatewaySettings settings, FrontDoor door) {
    HttpServerRequest request = context.request();
    boolean imports = Imports.takesMinutes(request);
    this.context = context;
    this.origin = origin;
    this.settings = settings;
    this.uploadLimit = door.bodyLimit(request);
    this.upload = new MeteredBody(request, uploadLimit, this::bodyMoved);
    String length = request.getHeader("Content-Length");
    this.declaredLength = length == null ? -1 : Long.parseLong(length);
    this.silenceMillis =
        (imports ? settings.importResponseTimeout() : settings.responseTimeout()).toMillis();
  }

  @Override
  public Future<HttpClientRequest> create(ProxyContext proxy) {
    return proxy
        .client()
        .request(
            new RequestOptions()
                .setHost(origin.getHost())
                .setPort(origin.getPort())
                .setSsl("https".equals(origin.getScheme()))
                .setConnectTimeout(settings.poolWaitTimeout().toMillis()))
        .recover(failure -> Future.failedFuture(new NotConnected(failure)))
        .onSuccess(
            request -> {
              outgoing = request;
              bodyMoved();
            });
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    ProxyRequest request = proxy.request();
    HeaderRules.forService(request.headers(), context, SessionGuard.accessToken(context));
    request.setBody(Body.body(upload, declaredLength));
    return proxy.sendRequest().recover(failure -> Future.succeededFuture(problem(proxy, failure)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    ProxyResponse response = proxy.response();
    HeaderRules.forCaller(response.headers());
    Body body = response.getBody();
    if (isShuttingDown(response, body)) {
      told(response, UpstreamFailure.shuttingDown());
    } else if (body != null) {
      AnswerBody answer = new AnswerBody(body.stream(), context.request().connection());
      response.setBody(Body.body(answer, body.length()));
    }
    return proxy.sendResponse();
  }

  /**
   * A service that is told to end finishes what it has begun and answers the rest without words.
   */
  private static boolean isShuttingDown(ProxyResponse response, Body body) {
    return response.getStatusCode() == Refusal.SERVICE_BUSY.status()
        && (body == null || body.length() == 0);
  }

  private ProxyResponse problem(ProxyContext proxy, Throwable failure) {
    UpstreamFailure told =
        upload.tooLarge()
            ? new UpstreamFailure(Refusal.TOO_LARGE, FrontDoor.tooLarge(uploadLimit))
            : UpstreamFailure.of(failure);
    if (!context.request().isEnded()) {
      context.response().putHeader("Connection", "close");
      context.addEndHandler(ended -> context.request().connection().close());
    }
    return told(proxy.request().release().response(), told);
  }

  private ProxyResponse told(ProxyResponse response, UpstreamFailure failure) {
    if (failure.kind().passesSoon()) {
      response.putHeader("Retry-After", "1");
    }
    return response
        .setStatusCode(failure.kind().status())
        .putHeader("Content-Type", "application/problem+json")
        .setBody(
            Body.body(
                ProblemAnswer.document(context, failure.kind(), failure.detail()).toBuffer()));
  }

  /** Silence is counted from the last byte; a long upload is not silence. */
  private void bodyMoved() {
    if (outgoing != null) {
      outgoing.idleTimeout(silenceMillis);
    }
  }

  /** The request never reached the service. */
  static final class NotConnected extends RuntimeException {
    NotConnected(Throwable cause) {
      super(cause);
    }
  }
}
