package io.wattledger.aihosting.access;

import io.quarkus.runtime.StartupEvent;
import io.wattledger.service.observe.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Counts requests in which a customer named another one. They are refused wherever they come; an
 * honest client has no reason to send one, so their number is worth an operator's look.
 */
@ApplicationScoped
public class ForeignCustomer {

  private static final String SERIES = "wattledger.foreign.customer";

  private final CurrentCustomer current;

  /** Over the current request. */
  public ForeignCustomer(CurrentCustomer current) {
    this.current = current;
  }

  void register(@Observes StartupEvent started) {
    Tally.many(SERIES, 0);
  }

  /**
   * Counts the request when a customer named another one.
   *
   * @param named the customer that the request names, null when it names none
   */
  public void note(String named) {
    if (named != null && current.code().filter(own -> !own.equals(named)).isPresent()) {
      Tally.one(SERIES);
    }
  }
}
