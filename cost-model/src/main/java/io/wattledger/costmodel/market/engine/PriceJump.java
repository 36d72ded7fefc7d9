package io.wattledger.costmodel.market.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Whether a closing price is hard to believe beside its neighbours: more than 50 % away from the
 * nearest used close before or after it, at most seven days off. See docs/formulas/market-price.md.
 */
public final class PriceJump {

  /** How many days away a close still counts as a neighbour. */
  public static final int REACH_DAYS = 7;

  private static final BigDecimal LIMIT = new BigDecimal("0.5");

  private PriceJump() {}

  /**
   * Why a price is suspicious, empty when it is not.
   *
   * @param date the day
   * @param price its closing price, positive
   * @param used used closes around it; one of the same day is passed over
   */
  public static Optional<String> suspicion(
      LocalDate date, BigDecimal price, NavigableMap<LocalDate, BigDecimal> used) {
    return beside(price, near(date, used.lowerEntry(date)))
        .or(() -> beside(price, near(date, used.higherEntry(date))));
  }

  private static Map.Entry<LocalDate, BigDecimal> near(
      LocalDate date, Map.Entry<LocalDate, BigDecimal> neighbour) {
    boolean near =
        neighbour != null
            && Math.abs(neighbour.getKey().toEpochDay() - date.toEpochDay()) <= REACH_DAYS;
    return near ? neighbour : null;
  }

  private static Optional<String> beside(
      BigDecimal price, Map.Entry<LocalDate, BigDecimal> neighbour) {
    if (neighbour == null) {
      return Optional.empty();
    }
    BigDecimal change =
        price.subtract(neighbour.getValue()).divide(neighbour.getValue(), MathContext.DECIMAL64);
    if (change.abs().compareTo(LIMIT) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is %s %% away from %s on %s; release it when it is right"
            .formatted(
                price.toPlainString(),
                change.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString(),
                neighbour.getValue().toPlainString(),
                neighbour.getKey()));
  }
}
