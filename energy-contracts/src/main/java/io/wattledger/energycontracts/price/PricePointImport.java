package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.ReadingUndo;
import io.wattledger.energycontracts.reading.RunLimitsRepository;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Imports prices of series. */
@ApplicationScoped
public class PricePointImport implements ImportHandler<ReadingRow> {

  private final ReadingImport<PriceSeries> prices;
  private final Undoing undo;
  private final ChangeFeed changes;

  /** Over the stored prices. */
  public PricePointImport(
      SeriesPrices kind,
      PricePointRepository stored,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      ReadingUndo undo,
      ChangeFeed changes,
      Clock clock) {
    this.prices = new ReadingImport<>(kind, stored.versions(), locks, periods, limits, clock);
    this.undo = undo.of(kind, PricePointRepository.TABLE);
    this.changes = changes;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        SeriesPrices.NAME,
        "Power prices by interval",
        Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR),
        ImportColumn.required("seriesCode", "Price series", "ercot-lz-west-rt"),
        ReadingRow.START,
        ImportColumn.required("price", "Price per MWh, negative or not", "24.85"));
  }

  @Override
  public ReadingRow parse(CsvRow row) {
    return prices.parse(row);
  }

  @Override
  public void store(ImportContext context, List<ReadingRow> rows) {
    prices.store(context, rows);
  }

  @Override
  public void finish(ImportContext context) {
    prices.finish(context);
    changes.publish(SeriesPrices.NAME, context.id().toString(), null);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }
}
