package io.wattledger.gateway.catalogue;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.session.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** The page {@code /api-docs} on which people read and try all APIs; needs a login. */
@ApplicationScoped
public class DocsPage {

  private static final Set<String> BUNDLE =
      Set.of(
          "swagger-ui.css",
          "swagger-ui-bundle.js",
          "swagger-ui-standalone-preset.js",
          "favicon-32x32.png");

  private final Callers callers;

  DocsPage(Callers callers) {
    this.callers = callers;
  }

  void register(@Observes Router router) {
    router.get("/api-docs").handler(this::open);
    router.route("/webjars/*").handler(DocsPage::onlyTheBundle);
  }

  private void open(RoutingContext context) {
    if (context.request().path().equals("/api-docs")) {
      redirect(context, "/api-docs/");
      return;
    }
    callers
        .identify(context)
        .subscribe()
        .with(
            identity -> {
              if (identity.isAnonymous()) {
                redirect(context, "/login?redirect=/api-docs/");
              } else {
                context.next();
              }
            },
            failure -> redirect(context, "/login?redirect=/api-docs/"));
  }

  /** The packaged viewer brings demo pages of its own, which nobody needs here. */
  private static void onlyTheBundle(RoutingContext context) {
    String path = context.request().path();
    if (BUNDLE.contains(path.substring(path.lastIndexOf('/') + 1))) {
      context.next();
    } else {
      ProblemAnswer.send(context, Refusal.NOT_FOUND, "There is nothing at this address.");
    }
  }

  private static void redirect(RoutingContext context, String location) {
    context.response().setStatusCode(302).putHeader("Location", location).end();
  }
}
