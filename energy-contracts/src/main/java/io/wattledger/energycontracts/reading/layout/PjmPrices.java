package io.wattledger.energycontracts.reading.layout;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * PJM's Data Miner files of locational marginal prices. Times are UTC, as a spreadsheet or as an
 * ISO date; a row that a later version replaced says so and is passed over.
 */
final class PjmPrices {

  private static final String START = "datetime_beginning_utc";
  private static final DateTimeFormatter SHEET =
      DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);

  private PjmPrices() {}

  static List<ImportColumn> columns(String price) {
    return List.of(
        ImportColumn.required(START, "Start in UTC", "11/3/2024 5:00:00 AM"),
        ImportColumn.required("pnode_name", "Node, hub or zone", "WESTERN HUB"),
        ImportColumn.optional("row_is_current", "False for a row that was replaced", "True"),
        ImportColumn.required(price, "Price in USD/MWh", "27.13"));
  }

  static MarketPrice read(CsvRow row, String price) {
    String current = row.text("row_is_current");
    if (current != null && (current.equalsIgnoreCase("false") || current.equals("0"))) {
      return MarketPrice.none(row.line());
    }
    return new MarketPrice(
        row.line(),
        row.requiredText("pnode_name"),
        start(row),
        row.requiredDecimal(price),
        row.text(START) + " UTC");
  }

  private static Instant start(CsvRow row) {
    String text = row.requiredText(START);
    try {
      LocalDateTime utc =
          text.indexOf('/') > 0 ? LocalDateTime.parse(text, SHEET) : LocalDateTime.parse(text);
      return utc.toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw row.refused(START, "must be a time such as 11/3/2024 5:00:00 AM");
    }
  }
}
