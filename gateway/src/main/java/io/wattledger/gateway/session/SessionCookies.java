package io.wattledger.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The cookies in which the browser keeps the encrypted session. */
final class SessionCookies {

  private static final String PREFIX = "q_session";
  private static final String AFTER_LOGOUT_PREFIX = "q_post_logout";

  private SessionCookies() {}

  /** Whether the request carries a session, valid or not. */
  static boolean present(HttpServerRequest request) {
    return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(PREFIX));
  }

  /** Tells the browser to drop a session that is of no use any more. */
  static void forget(RoutingContext context) {
    drop(context, PREFIX);
  }

  /**
   * Drops what remembers that a logout is under way.
   *
   * @return whether there was anything to drop
   */
  static boolean forgetLogout(RoutingContext context) {
    return drop(context, AFTER_LOGOUT_PREFIX);
  }

  private static boolean drop(RoutingContext context, String prefix) {
    List<String> names =
        context.request().cookies().stream()
            .map(Cookie::getName)
            .filter(name -> name.startsWith(prefix))
            .distinct()
            .toList();
    names.forEach(name -> context.response().addCookie(expired(name)));
    return !names.isEmpty();
  }

  private static Cookie expired(String name) {
    return Cookie.cookie(name, "")
        .setPath("/")
        .setMaxAge(0)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX);
  }
}
