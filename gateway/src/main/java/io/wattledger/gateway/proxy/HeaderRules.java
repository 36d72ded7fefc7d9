package io.wattledger.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.RequestIds;
import io.wattledger.gateway.door.SecurityHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the door, in each direction. */
final class HeaderRules {

  /** Connection-level headers mean one hop only (RFC 9110, 7.6.1). */
  private static final Set<String> ONE_HOP =
      Set.of("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "expect");

  private static final Set<String> NEVER_IN =
      Set.of(
          "authorization",
          "baggage",
          "cookie",
          "forwarded",
          "traceparent",
          "tracestate",
          "x-real-ip",
          "x-request-id",
          "x-correlation-id",
          "x-http-method-override",
          "x-original-url",
          "x-rewrite-url");

  private static final List<String> NEVER_IN_PREFIXES =
      List.of("x-forwarded-", "x-wattledger-", "proxy-");

  private static final Set<String> NEVER_OUT =
      Set.of(
          "set-cookie",
          "server",
          "x-powered-by",
          "x-request-id",
          "x-trace-id",
          "cache-control",
          "expires");

  private static final List<String> NEVER_OUT_PREFIXES =
      List.of("access-control-", "x-wattledger-", "proxy-");

  private HeaderRules() {}

  /**
   * Turns the caller's headers into those for the service.
   *
   * @param headers the copy of the caller's headers that will be sent
   * @param accessToken the verified token of the caller
   */
  static void forService(MultiMap headers, RoutingContext context, String accessToken) {
    removeNamedByConnection(headers);
    remove(headers, NEVER_IN, NEVER_IN_PREFIXES);
    HttpServerRequest request = context.request();
    headers.set("Authorization", "Bearer " + accessToken);
    headers.set(RequestIds.HEADER, RequestIds.of(context));
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.scheme());
    headers.set("X-Forwarded-Host", request.authority().toString());
  }

  /** Turns the service's headers into those for the caller. */
  static void forCaller(MultiMap headers) {
    removeNamedByConnection(headers);
    remove(headers, NEVER_OUT, NEVER_OUT_PREFIXES);
    headers.names().stream().filter(SecurityHeaders::owns).toList().forEach(headers::remove);
  }

  private static void remove(MultiMap headers, Set<String> names, List<String> prefixes) {
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (ONE_HOP.contains(lower)
          || names.contains(lower)
          || prefixes.stream().anyMatch(lower::startsWith)) {
        headers.remove(name);
      }
    }
  }

  /** A peer can declare any header to be for one hop only. */
  private static void removeNamedByConnection(MultiMap headers) {
    for (String value : headers.getAll("Connection")) {
      for (String name : value.split(",")) {
        if (!name.isBlank()) {
          headers.remove(name.trim());
        }
      }
    }
  }
}
