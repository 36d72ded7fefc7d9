package io.wattledger.gateway.door;

import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One line per request: who asked what, and how it ended. Never a token, query or body. */
public final class AccessLog {

  private static final Logger LOG = Logger.getLogger("io.wattledger.access");
  private static final Pattern VARIABLE = Pattern.compile(".*[0-9%@:].*|.{33,}");
  private static final Pattern VERSION = Pattern.compile("v[0-9]+");

  private AccessLog() {}

  /** Writes the line when the exchange ends. */
  static void follow(RoutingContext context) {
    long start = System.nanoTime();
    context.addEndHandler(
        ended -> {
          long millis = (System.nanoTime() - start) / 1_000_000;
          LOG.infof(
              "%s %s %d %d ms user=%s id=%s",
              context.request().method(),
              template(context.request().path()),
              context.response().getStatusCode(),
              millis,
              userName(context.user()),
              RequestIds.of(context));
        });
  }

  /**
   * The path with everything that looks like an identifier replaced.
   *
   * @param path a path, for example {@code /api/fleet/v1/assets/17}
   * @return its template, for example {@code /api/fleet/v1/assets/{}}
   */
  static String template(String path) {
    return Arrays.stream(printable(Addresses.withoutToken(path)).split("/", -1))
        .map(
            segment ->
                VARIABLE.matcher(segment).matches() && !VERSION.matcher(segment).matches()
                    ? "{}"
                    : segment)
        .collect(Collectors.joining("/"));
  }

  private static String userName(User user) {
    return user == null ? "-" : printable(user.principal().getString("username", "-"));
  }

  /** Nothing from outside may forge a log line. */
  private static String printable(String text) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    return text.replaceAll("[^\\x21-\\x7E]", "_");
  }
}
