package io.wattledger.costmodel.facts.debt;

import java.math.BigDecimal;

/** What the money was raised for. */
public enum DebtPurpose {
  /** Mining: all of its cost is borne by the coins. */
  MINING,
  /** AI hosting: none of it is. */
  AI,
  /** The company: the stated share is. */
  CORPORATE;

  /** The share that mining bears in percent, null when it has to be stated. */
  BigDecimal miningSharePercent() {
    return switch (this) {
      case MINING -> BigDecimal.valueOf(100);
      case AI -> BigDecimal.ZERO;
      case CORPORATE -> null;
    };
  }
}
