package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Why a bill is no longer what settling again would give.
 *
 * @param since when the first of the changes was stored, absent when no single one is to blame
 * @param because what changed since the bill was settled, the earliest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BillOutdated(Instant since, List<Cause> because) {

  /** What kind of fact changed. */
  public enum Fact {
    /** Readings of a meter. */
    READINGS,
    /** Values of a price series. */
    PRICES,
    /** The contract was amended. */
    CONTRACT,
    /** A meter was entered, or a channel of it that a clause reads. */
    METER,
    /** By what raw readings of a meter are multiplied. */
    MULTIPLIERS,
    /** A bill of an earlier month that a yearly charge looks back to. */
    EARLIER_BILL,
    /** The way in which bills are computed. */
    FORMULAS
  }

  /**
   * One thing that changed.
   *
   * @param fact its kind
   * @param code the meter, series, contract version or month
   * @param changes how many of its values
   * @param since when the first of them was stored
   * @param by who stored the last of them
   * @param detail the same in words
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cause(
      Fact fact, String code, Integer changes, Instant since, String by, String detail) {}
}
