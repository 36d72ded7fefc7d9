package io.wattledger.costmodel.market.price;

import io.wattledger.costmodel.market.engine.PriceJump;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Decides what becomes of stated prices against those that are known, and keeps what it decided in
 * mind for the next: unchanged, a new version in use, or a suspicious one.
 */
final class PriceRecorder {

  private final NavigableMap<LocalDate, DailyClose> latest;
  private final NavigableMap<LocalDate, BigDecimal> used = new TreeMap<>();

  /**
   * Over what is known around the stated days.
   *
   * @param latest newest versions by day
   * @param used versions in use by day
   */
  PriceRecorder(
      NavigableMap<LocalDate, DailyClose> latest, NavigableMap<LocalDate, DailyClose> used) {
    this.latest = new TreeMap<>(latest);
    used.forEach((date, close) -> this.used.put(date, close.priceUsd()));
  }

  /**
   * Who states a price, and why.
   *
   * @param source where the price comes from
   * @param importId the import, null for a person
   * @param reason why, null for an import
   * @param by the user
   * @param at the time
   */
  record Statement(String source, UUID importId, String reason, String by, Instant at) {}

  /** The newest version of a day. */
  Optional<DailyClose> latest(LocalDate date) {
    return Optional.ofNullable(latest.get(date));
  }

  /** Why a price is hard to believe, empty when it is not. */
  Optional<String> suspicion(LocalDate date, BigDecimal priceUsd) {
    return PriceJump.suspicion(date, priceUsd, used);
  }

  /** The new version that a stated price becomes; the caller stores it. */
  DailyClose next(LocalDate date, BigDecimal priceUsd, PriceStatus status, Statement statement) {
    DailyClose close =
        new DailyClose(
            date,
            priceUsd,
            status,
            latest(date).map(DailyClose::version).orElse(0) + 1,
            statement.source(),
            statement.importId(),
            statement.reason(),
            statement.by(),
            statement.at());
    latest.put(date, close);
    if (status == PriceStatus.ACTIVE) {
      used.put(date, priceUsd);
    }
    return close;
  }
}
