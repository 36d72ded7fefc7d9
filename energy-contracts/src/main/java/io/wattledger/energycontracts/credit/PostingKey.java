package io.wattledger.energycontracts.credit;

import java.time.YearMonth;

/**
 * What a posting is about.
 *
 * @param creditMonth the month that earned the credit
 * @param name the credit's name
 * @param kind what happened to it
 * @param month the month in which it happened
 */
public record PostingKey(YearMonth creditMonth, String name, Kind kind, YearMonth month) {

  /** What happens to a credit. */
  public enum Kind {
    /** A sale earned it, or it was brought in. */
    EARNED,
    /** It paid a bill. */
    USED,
    /** It was lost. */
    EXPIRED
  }
}
