package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.layout.MarketLayout;
import io.wattledger.energycontracts.reading.layout.MarketPrice;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.csv.RowException;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.Roles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

/**
 * Imports the files of a grid: of the many points in such a file the rows of those that are the
 * source of a series are stored, the others counted and named.
 */
final class MarketPriceImport implements ImportHandler<MarketPrice> {

  private final MarketLayout layout;
  private final ReadingImport<PriceSeries> prices;
  private final PriceSourceRepository sources;
  private final Undoing undo;
  private final ChangeFeed changes;
  private final Map<ImportContext, PointsPassedOver> running =
      Collections.synchronizedMap(new WeakHashMap<>());

  MarketPriceImport(
      MarketLayout layout,
      ReadingImport<PriceSeries> prices,
      PriceSourceRepository sources,
      Undoing undo,
      ChangeFeed changes) {
    this.layout = layout;
    this.prices = prices;
    this.sources = sources;
    this.undo = undo;
    this.changes = changes;
  }

  @Override
  public ImportKind kind() {
    return new ImportKind(
        layout.kind(),
        layout.title(),
        layout.columns(),
        Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR),
        true,
        null);
  }

  @Override
  public MarketPrice parse(CsvRow row) {
    MarketPrice price = layout.read(row);
    if (price.point() != null) {
      String refusal = ReadingRow.refusal(price.price(), SeriesPrices.DECIMALS);
      if (refusal != null) {
        throw new RowException(row.line(), null, price.price().toPlainString(), refusal);
      }
    }
    return price;
  }

  @Override
  public void store(ImportContext context, List<MarketPrice> batch) {
    Map<String, String> seriesOfPoint =
        sources.ofLayout(layout).stream()
            .collect(Collectors.toMap(PriceSource::point, PriceSource::seriesCode));
    PointsPassedOver passedOver = running.computeIfAbsent(context, any -> new PointsPassedOver());
    List<ReadingRow> rows = new ArrayList<>();
    for (MarketPrice row : batch) {
      String series = row.point() == null ? null : seriesOfPoint.get(row.point());
      if (series == null) {
        context.passedOver();
        passedOver.add(row.point());
      } else {
        rows.add(new ReadingRow(row.line(), series, row.startUtc(), row.price(), row.label()));
      }
    }
    prices.store(context, rows);
  }

  @Override
  public void finish(ImportContext context) {
    prices.finish(context);
    PointsPassedOver passedOver = running.remove(context);
    if (passedOver != null && passedOver.any()) {
      context.note(1, passedOver.inWords());
    }
    changes.publish(SeriesPrices.NAME, context.id().toString(), null);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }
}
