package io.wattledger.costmodel.market.price;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wattledger.costmodel.market.undo.MarketFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of the closing price of a UTC day.
 *
 * @param date the UTC day
 * @param priceUsd US dollars per BTC at the end of the day, positive
 * @param status whether it may be used
 * @param version 1 for the first, counted up with each correction
 * @param source where the price comes from, in words
 * @param importId the import that brought it, null when a person entered it
 * @param reason why a person entered, changed or released it, null for an import
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
public record DailyClose(
    LocalDate date,
    BigDecimal priceUsd,
    PriceStatus status,
    int version,
    String source,
    UUID importId,
    String reason,
    String recordedBy,
    Instant recordedAt)
    implements MarketFigure<DailyClose> {

  /** Whether a person entered it, beside any import. */
  @JsonProperty
  public boolean manual() {
    return importId == null;
  }

  @Override
  public String id() {
    return date.toString();
  }

  @Override
  public boolean withdrawn() {
    return status == PriceStatus.WITHDRAWN;
  }

  @Override
  public boolean waiting() {
    return status == PriceStatus.SUSPICIOUS;
  }

  @Override
  public Optional<YearMonth> month() {
    return Optional.of(YearMonth.from(date));
  }

  @Override
  public DailyClose withdrawal() {
    return new DailyClose(
        date, priceUsd, PriceStatus.WITHDRAWN, version, source, null, null, recordedBy, recordedAt);
  }

  @Override
  public DailyClose again(int next, String why, String by, Instant at) {
    return new DailyClose(date, priceUsd, status, next, source, importId, why, by, at);
  }

  /** Whether it states that price; a withdrawn one states nothing. */
  boolean states(BigDecimal price) {
    return status != PriceStatus.WITHDRAWN && priceUsd.compareTo(price) == 0;
  }
}
