package io.wattledger.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The cookies in which the browser keeps the encrypted session. */
final class SessionCookies {

  private static final String PREFIX = "q_session";

  private SessionCookies() {}

  /** Whether the request carries a session, valid or not. */
  static boolean present(HttpServerRequest request) {
    return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(PREFIX));
  }

  /** Tells the browser to drop a session that is of no use any more. */
  static void forget(RoutingContext context) {
    context.request().cookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith(PREFIX))
        .distinct()
        .forEach(
            name ->
                context
                    .response()
                    .addCookie(
                        Cookie.cookie(name, "")
                            .setPath("/")
                            .setMaxAge(0)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)));
  }
}
