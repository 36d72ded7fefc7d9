package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingUndo;
import io.wattledger.energycontracts.reading.RunLimitsRepository;
import io.wattledger.energycontracts.reading.layout.MarketLayout;
import io.wattledger.energycontracts.reading.layout.MarketPrice;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.period.PeriodLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The imports of grids' files, one for each layout. */
@ApplicationScoped
public class MarketPriceImports {

  private final ReadingImport<PriceSeries> prices;
  private final PriceSourceRepository sources;
  private final Undoing undo;
  private final ChangeFeed changes;

  /** Over the stored prices. */
  public MarketPriceImports(
      SeriesPrices kind,
      PricePointRepository stored,
      PriceSourceRepository sources,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      ReadingUndo undo,
      ChangeFeed changes,
      Clock clock) {
    this.prices = new ReadingImport<>(kind, stored.versions(), locks, periods, limits, clock);
    this.sources = sources;
    this.undo = undo.of(kind, PricePointRepository.TABLE);
    this.changes = changes;
  }

  @Produces
  @Singleton
  ImportHandler<MarketPrice> ercotRealTime() {
    return of(MarketLayout.ERCOT_REAL_TIME);
  }

  @Produces
  @Singleton
  ImportHandler<MarketPrice> ercotDayAhead() {
    return of(MarketLayout.ERCOT_DAY_AHEAD);
  }

  @Produces
  @Singleton
  ImportHandler<MarketPrice> caiso() {
    return of(MarketLayout.CAISO_OASIS);
  }

  @Produces
  @Singleton
  ImportHandler<MarketPrice> pjmRealTime() {
    return of(MarketLayout.PJM_REAL_TIME);
  }

  @Produces
  @Singleton
  ImportHandler<MarketPrice> pjmDayAhead() {
    return of(MarketLayout.PJM_DAY_AHEAD);
  }

  private ImportHandler<MarketPrice> of(MarketLayout layout) {
    return new MarketPriceImport(layout, prices, sources, undo, changes);
  }
}
