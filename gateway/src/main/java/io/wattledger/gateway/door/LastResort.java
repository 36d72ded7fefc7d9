package io.wattledger.gateway.door;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Turns every failure that nobody else answered into a problem document, never a stack trace. */
@ApplicationScoped
public class LastResort {

  private static final Logger LOG = Logger.getLogger(LastResort.class);
  private static final int BEFORE_EVERYTHING = -100_000;

  void register(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).failureHandler(this::answer);
    router.errorHandler(400, LastResort::unreadable);
    router.errorHandler(404, LastResort::nowhere);
  }

  private void answer(RoutingContext context) {
    switch (context.statusCode()) {
      case 400 -> unreadable(context);
      case 404 -> nowhere(context);
      case 405 ->
          ProblemAnswer.send(
              context, Refusal.METHOD_NOT_ALLOWED, "This address does not have that method.");
      case 413 ->
          ProblemAnswer.send(context, Refusal.TOO_LARGE, "The body is larger than allowed here.");
      default -> incident(context);
    }
  }

  /** Some requests are so broken that they fail before any filter has seen them. */
  private static void unreadable(RoutingContext context) {
    SecurityHeaders.apply(context.response().headers(), false);
    ProblemAnswer.send(context, Refusal.REQUEST_REFUSED, "The request cannot be read.");
  }

  private static void nowhere(RoutingContext context) {
    SecurityHeaders.apply(context.response().headers(), false);
    ProblemAnswer.send(context, Refusal.NOT_FOUND, "There is nothing at this address.");
  }

  private static void incident(RoutingContext context) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(
        context.failure(),
        "Incident %s at %s",
        incident,
        Addresses.withoutToken(context.request().path()));
    ProblemAnswer.send(
        context,
        Refusal.INTERNAL,
        "Something failed on our side; the administrator finds it in the log as incident "
            + incident
            + ".");
  }
}
