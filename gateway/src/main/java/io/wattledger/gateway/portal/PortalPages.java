package io.wattledger.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.Addresses;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The portal is one page that shows many addresses: each address that no file and no API answers
 * gets this page, and the portal finds its way from there.
 */
@ApplicationScoped
public class PortalPages {

  private static final int LAST = 40_000;
  private static final String PAGE = "META-INF/resources/index.html";
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Buffer page = read();

  void register(@Observes Router router) {
    router.route().order(LAST).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    String path = context.request().path();
    boolean forPeople =
        READS.contains(context.request().method().name())
            && Addresses.isPage(path)
            && !Addresses.isVersioned(path)
            && !path.startsWith("/oidc/")
            && path.indexOf('.', path.lastIndexOf('/')) < 0
            && ProblemAnswer.accepts(context.request(), "text/html");
    if (forPeople && page.length() > 0) {
      context.response().putHeader("Content-Type", "text/html; charset=UTF-8").end(page);
    } else {
      ProblemAnswer.send(context, Refusal.NOT_FOUND, "There is nothing at this address.");
    }
  }

  private static Buffer read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(PAGE)) {
      return stream == null ? Buffer.buffer() : Buffer.buffer(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
