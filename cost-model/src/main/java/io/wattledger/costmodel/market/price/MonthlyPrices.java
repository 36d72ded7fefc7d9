package io.wattledger.costmodel.market.price;

import io.wattledger.costmodel.market.engine.MonthlyMean;
import io.wattledger.kernel.explain.SourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** The market price of months, for the cost statement and the market page. */
@ApplicationScoped
public class MonthlyPrices {

  private static final String SERVICE = "cost-model";

  private final DailyCloseRepository closes;

  /** Over the closes. */
  public MonthlyPrices(DailyCloseRepository closes) {
    this.closes = closes;
  }

  /** The mean of a month's closes that are in use, with days that have none. */
  public MonthlyMean of(YearMonth period) {
    return MonthlyMean.of(
        period,
        used(period.atDay(1), period.atEndOfMonth()).values().stream().map(this::close).toList());
  }

  /** The closes in use from one day to another, both included. */
  public NavigableMap<LocalDate, DailyClose> used(LocalDate from, LocalDate to) {
    return closes.used(from, to);
  }

  /** The last price in use at or before a day. */
  public Optional<DailyClose> last(LocalDate to) {
    return closes.lastUsed(to);
  }

  /** Days whose newest price waits for release, from one day to another, both included. */
  public List<DailyClose> suspicious(LocalDate from, LocalDate to) {
    return closes.latest(from, to).values().stream()
        .filter(close -> close.status() == PriceStatus.SUSPICIOUS)
        .toList();
  }

  private MonthlyMean.Close close(DailyClose close) {
    return new MonthlyMean.Close(
        close.date(),
        close.priceUsd(),
        close.source() + ", version " + close.version(),
        sourceOf(close));
  }

  /** The record behind a closing price. */
  public static SourceRef sourceOf(DailyClose close) {
    return new SourceRef(
        SERVICE,
        "daily-close",
        close.date().toString(),
        "/api/cost-model/v1/market/daily-closes/" + close.date());
  }
}
