package io.wattledger.energycontracts.reading.layout;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import java.time.Instant;
import java.util.List;

/**
 * CAISO's OASIS reports of locational marginal prices. Times are GMT. Each interval has a row for
 * the price and one for each of its parts, told apart by {@code LMP_TYPE}; only the price is read.
 * The column of the price is called after the report.
 */
final class CaisoPrices {

  private static final String START = "INTERVALSTARTTIME_GMT";
  private static final String PRICE = "MW";

  static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.required(START, "Start in GMT", "2024-11-03T08:00:00-00:00"),
          ImportColumn.required("NODE", "Node, hub or zone", "TH_SP15_GEN-APND"),
          ImportColumn.optional("LMP_TYPE", "LMP for the price; its parts are passed over", "LMP"),
          ImportColumn.required(PRICE, "Price in USD/MWh", "31.42").alias("VALUE").alias("PRC"));

  private CaisoPrices() {}

  static MarketPrice read(CsvRow row) {
    String part = row.text("LMP_TYPE");
    if (part != null && !part.equals("LMP")) {
      return MarketPrice.none(row.line());
    }
    Instant start = row.requiredInstant(START);
    return new MarketPrice(
        row.line(), row.requiredText("NODE"), start, row.requiredDecimal(PRICE), row.text(START));
  }
}
