package io.wattledger.energycontracts.contract;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.time.LocalDate;

/**
 * Local days of a contract.
 *
 * @param from first day
 * @param to first day after
 */
public record LocalDays(LocalDate from, LocalDate to) {

  /** The days as an interval of instants. */
  public Interval in(BillingZone zone) {
    return zone.days(from, to);
  }
}
