package io.wattledger.gateway.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Cuts a flood before anybody looks into its tokens: who shows no credential that was verified
 * lately uses the budget of the address that the connection comes from.
 */
@ApplicationScoped
public class StrangerGate {

  /** Behind the front door's own rules, before all that reads credentials. */
  private static final int AFTER_FRONT_DOOR = 9_300;

  private static final Set<String> LOGIN = Set.of("/login", "/logout", "/oidc/callback");

  private final KnownCredentials known;
  private final PeerAddress peers;
  private final Budgets budgets;
  private final LimitAnswer answer;

  StrangerGate(KnownCredentials known, PeerAddress peers, Budgets budgets, LimitAnswer answer) {
    this.known = known;
    this.peers = peers;
    this.budgets = budgets;
    this.answer = answer;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_FRONT_DOOR);
  }

  private void check(RoutingContext context) {
    boolean login = LOGIN.contains(context.request().path());
    if (!login && known.isKnown(context.request())) {
      context.next();
      return;
    }
    Work work = login ? Work.LOGINS : Work.STRANGERS;
    Meter meter = budgets.ofCallers(work);
    Meter.Outcome outcome = meter.take(peers.key(context.request()));
    if (outcome.admitted()) {
      context.next();
    } else {
      answer.announce(context, Scope.ADDRESS, work, meter, outcome);
      answer.usedUp(context, Scope.ADDRESS, work, outcome.retryAfter());
    }
  }
}
