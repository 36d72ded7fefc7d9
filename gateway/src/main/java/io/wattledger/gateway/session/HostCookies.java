package io.wattledger.gateway.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Over https the cookies of the login are called {@code __Host-…} (RFC 6265bis, 4.1.3.2): a browser
 * takes such a name only from this very host, encrypted and for the whole host, so that neither a
 * neighbour under the same domain nor anybody on the way can plant one. The login's library knows
 * its cookies by their plain names; they are renamed here, both ways, and plain ones are dropped.
 */
@ApplicationScoped
public class HostCookies {

  private static final String PREFIX = "__Host-";
  private static final String OF_THE_LOGIN = "q_";
  private static final String COOKIE = "Cookie";

  /** Before everything that reads cookies. */
  private static final int FIRST = 21_000;

  private final PublicAddress address;

  HostCookies(PublicAddress address) {
    this.address = address;
  }

  void register(@Observes Filters filters) {
    filters.register(this::rename, FIRST);
  }

  private void rename(RoutingContext context) {
    if (address.isSecure(context.request())) {
      fromBrowser(context.request().headers());
      context.addHeadersEndHandler(end -> toBrowser(context));
    }
    context.next();
  }

  private static void fromBrowser(MultiMap headers) {
    List<String> sent = headers.getAll(COOKIE);
    if (sent.isEmpty()) {
      return;
    }
    String known =
        sent.stream()
            .flatMap(header -> Arrays.stream(header.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.startsWith(OF_THE_LOGIN))
            .map(HostCookies::plain)
            .collect(Collectors.joining("; "));
    headers.set(COOKIE, known);
  }

  private static String plain(String cookie) {
    return cookie.startsWith(PREFIX + OF_THE_LOGIN) ? cookie.substring(PREFIX.length()) : cookie;
  }

  private static void toBrowser(RoutingContext context) {
    HttpServerResponse response = context.response();
    List<Cookie> set =
        context.request().cookies().stream()
            .filter(cookie -> cookie.getName().startsWith(OF_THE_LOGIN))
            .filter(cookie -> cookie instanceof ServerCookie changed && changed.isChanged())
            .toList();
    for (Cookie cookie : set) {
      response.removeCookie(cookie.getName(), false);
      response.addCookie(renamed(cookie));
    }
  }

  private static Cookie renamed(Cookie cookie) {
    return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
        .setPath("/")
        .setMaxAge(cookie.getMaxAge())
        .setHttpOnly(true)
        .setSecure(true)
        .setSameSite(CookieSameSite.LAX);
  }
}
