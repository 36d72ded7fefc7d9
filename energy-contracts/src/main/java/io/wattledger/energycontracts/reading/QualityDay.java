package io.wattledger.energycontracts.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * How complete and trustworthy the values of a local day are.
 *
 * @param day the day
 * @param expected intervals that it has: those of 23, 24 or 25 hours
 * @param used intervals with a value that is used
 * @param missing intervals without one
 * @param suspicious intervals whose newest value waits to be released or rejected
 * @param released intervals whose newest value was doubted and released
 * @param rejected intervals whose newest value was rejected
 * @param estimated intervals whose used value was estimated
 * @param hours the worst state of each hour of the day, in order; 23, 24 or 25 of them
 */
public record QualityDay(
    LocalDate day,
    int expected,
    int used,
    int missing,
    int suspicious,
    int released,
    int rejected,
    int estimated,
    List<QualityState> hours) {

  /** Copies the hours. */
  public QualityDay {
    hours = List.copyOf(hours);
  }
}
