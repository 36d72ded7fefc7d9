package io.wattledger.gateway.limits;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.service.observe.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;

/** Tells a caller about the budget, and refuses who has used it up. */
@ApplicationScoped
public class LimitAnswer {

  private static final Duration SHORT_WHILE = Duration.ofSeconds(1);

  void register(@Observes StartupEvent started) {
    for (Scope scope : Scope.values()) {
      for (Work work : Work.values()) {
        count(scope, work, 0);
      }
    }
  }

  /** Says in the headers how much is left (draft-ietf-httpapi-ratelimit-headers). */
  void announce(
      RoutingContext context, Scope scope, Work work, Meter meter, Meter.Outcome outcome) {
    HttpServerResponse response = context.response();
    String name = '"' + scope.slug() + "-" + slug(work) + '"';
    long refill =
        meter.window().toSeconds() * (meter.burst() - outcome.remaining()) / meter.burst();
    response.putHeader(
        "RateLimit-Policy",
        name + ";q=" + meter.burst() + ";w=" + Math.max(1, meter.window().toSeconds()));
    response.putHeader(
        "RateLimit",
        name
            + ";r="
            + outcome.remaining()
            + ";t="
            + Math.max(seconds(outcome.retryAfter()), refill));
  }

  /** 429 for a used-up budget. */
  void usedUp(RoutingContext context, Scope scope, Work work, Duration retryAfter) {
    refuse(
        context,
        scope,
        work,
        retryAfter,
        "%s has used up the budget of %s; the budgets of others are not touched. Repeat in %d s, and spread the requests."
            .formatted(scope.words(), work.words(), seconds(retryAfter)));
  }

  /** 429 for too much at the same time. */
  void tooManySideBySide(RoutingContext context, Scope scope, Work work, int most) {
    refuse(
        context,
        scope,
        work,
        SHORT_WHILE,
        "%s may run %d %s side by side; wait until one of them has ended."
            .formatted(scope.words(), most, work.words()));
  }

  private void refuse(
      RoutingContext context, Scope scope, Work work, Duration retryAfter, String detail) {
    count(scope, work, 1);
    context.response().putHeader("Retry-After", Long.toString(seconds(retryAfter)));
    ProblemAnswer.send(context, Refusal.TOO_MANY_REQUESTS, detail);
  }

  private static void count(Scope scope, Work work, long refusals) {
    Tally.many("wattledger.gateway.limited", refusals, "budget", slug(work), "scope", scope.slug());
  }

  private static String slug(Work work) {
    return work.name().toLowerCase(Locale.ROOT);
  }

  private static long seconds(Duration duration) {
    return duration.isZero() ? 0 : duration.plusMillis(999).toSeconds();
  }
}
