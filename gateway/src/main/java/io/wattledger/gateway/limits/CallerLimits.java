package io.wattledger.gateway.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes each request of a known caller from the budgets that it belongs to. */
@ApplicationScoped
public class CallerLimits {

  private final KnownCredentials known;
  private final Budgets budgets;
  private final LimitAnswer answer;
  private final SideBySide heavy;
  private final SideBySide writes;

  CallerLimits(
      KnownCredentials known, Budgets budgets, LimitAnswer answer, LimitSettings settings) {
    this.known = known;
    this.budgets = budgets;
    this.answer = answer;
    this.heavy = new SideBySide(settings.heavySideBySide());
    this.writes = new SideBySide(settings.writesSideBySide());
  }

  /**
   * Lets a request pass when its caller, and its caller's customer, have something left.
   *
   * @param accessToken the verified token of the caller
   * @return whether it may pass; otherwise it has been answered
   */
  public boolean admit(RoutingContext context, String accessToken) {
    known.remember(context.request());
    Caller caller = Caller.of(accessToken);
    Work work = Work.of(context.request());
    return take(context, Scope.CALLER, work, budgets.ofCallers(work), caller.id())
        && caller
            .customer()
            .map(
                customer ->
                    take(context, Scope.CUSTOMER, work, budgets.ofCustomers(work), customer))
            .orElse(true)
        && (work == Work.READS || enter(context, caller, work));
  }

  /**
   * Lets a report link answer when it has something left of a budget of its own.
   *
   * @return whether it may answer; otherwise the request has been answered
   */
  public boolean admitLink(RoutingContext context, UUID link) {
    Caller caller = new Caller("report link " + link, Optional.empty());
    return take(context, Scope.CALLER, Work.HEAVY, budgets.ofCallers(Work.HEAVY), caller.id())
        && enter(context, caller, Work.HEAVY);
  }

  private boolean take(
      RoutingContext context, Scope scope, Work work, Meter meter, String budgetOf) {
    Meter.Outcome outcome = meter.take(budgetOf);
    answer.announce(context, scope, work, meter, outcome);
    if (!outcome.admitted()) {
      answer.usedUp(context, scope, work, outcome.retryAfter());
    }
    return outcome.admitted();
  }

  /** A customer's credentials share the places, too. */
  private boolean enter(RoutingContext context, Caller caller, Work work) {
    SideBySide places = work == Work.HEAVY ? heavy : writes;
    String key = caller.customer().map(customer -> "customer " + customer).orElse(caller.id());
    SideBySide.Place place = places.enter(key);
    if (place == null) {
      Scope scope = caller.customer().isPresent() ? Scope.CUSTOMER : Scope.CALLER;
      answer.tooManySideBySide(context, scope, work, places.most());
      return false;
    }
    context.addEndHandler(ended -> place.leave());
    // An exchange that the proxy has in its hands is not told when the connection breaks.
    context.request().connection().closeHandler(broken -> place.leave());
    return true;
  }
}
