package io.wattledger.energycontracts.engine.component;

import java.util.EnumSet;
import java.util.Set;

/**
 * The days that a tariff tells apart: the seven weekdays, holidays, and the two usual groups. A
 * holiday is a day of its own and no weekday. See docs/formulas/time-of-use.md.
 */
public enum TariffDay {
  /** Monday. */
  MONDAY,
  /** Tuesday. */
  TUESDAY,
  /** Wednesday. */
  WEDNESDAY,
  /** Thursday. */
  THURSDAY,
  /** Friday. */
  FRIDAY,
  /** Saturday. */
  SATURDAY,
  /** Sunday. */
  SUNDAY,
  /** A day of the contract's holiday list, whatever weekday it falls on. */
  HOLIDAY,
  /** Monday to Friday. */
  WEEKDAY,
  /** Saturday and Sunday. */
  WEEKEND;

  /** How many days a tariff tells apart: Monday to Sunday, and holiday. */
  static final int KINDS = 8;

  /** The single days that this value stands for. */
  public Set<TariffDay> singleDays() {
    return switch (this) {
      case WEEKDAY -> EnumSet.range(MONDAY, FRIDAY);
      case WEEKEND -> EnumSet.range(SATURDAY, SUNDAY);
      default -> EnumSet.of(this);
    };
  }
}
