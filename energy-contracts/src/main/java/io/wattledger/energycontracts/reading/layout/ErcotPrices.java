package io.wattledger.energycontracts.reading.layout;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * ERCOT's settlement point prices. Hours and quarters are numbered by their end in central
 * prevailing time; {@code DSTFlag} is {@code Y} in the hour that autumn repeats. Load zones come
 * twice, plain and weighted by energy (type {@code LZEW}): the second is named with its type.
 */
final class ErcotPrices {

  private static final ImportColumn DATE =
      ImportColumn.required("DeliveryDate", "Day in central prevailing time", "11/03/2024");
  private static final ImportColumn PRICE =
      ImportColumn.required("SettlementPointPrice", "Price in USD/MWh", "24.85");
  private static final ImportColumn FLAG =
      ImportColumn.required("DSTFlag", "Y in the hour that autumn repeats, else N", "N");

  static final List<ImportColumn> REAL_TIME_COLUMNS =
      List.of(
          DATE,
          ImportColumn.required("DeliveryHour", "Number of the hour, 1 to 24", "2"),
          ImportColumn.required("DeliveryInterval", "Number of the quarter, 1 to 4", "1"),
          ImportColumn.required("SettlementPointName", "Node, hub or zone", "HB_WEST"),
          ImportColumn.optional(
              "SettlementPointType", "LZEW: the zone's price weighted by energy", "HU"),
          PRICE,
          FLAG);

  static final List<ImportColumn> DAY_AHEAD_COLUMNS =
      List.of(
          DATE,
          ImportColumn.required("HourEnding", "End of the hour, 01:00 to 24:00", "02:00"),
          ImportColumn.required("SettlementPoint", "Node, hub or zone", "HB_WEST")
              .alias("SettlementPointName"),
          PRICE,
          FLAG);

  private static final LocalClock CENTRAL = new LocalClock(BillingZone.of("America/Chicago"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");
  private static final String WEIGHTED = "LZEW";

  private ErcotPrices() {}

  static MarketPrice realTime(CsvRow row) {
    int hour = within(row, "DeliveryHour", row.requiredInteger("DeliveryHour"), 24);
    int quarter = within(row, "DeliveryInterval", row.requiredInteger("DeliveryInterval"), 4);
    LocalDateTime start =
        day(row).atStartOfDay().plusMinutes(60L * (hour - 1) + 15L * (quarter - 1));
    String name = row.requiredText("SettlementPointName");
    boolean weighted = WEIGHTED.equals(row.text("SettlementPointType"));
    String label = "%s hour %d interval %d".formatted(row.text(DATE.name()), hour, quarter);
    return price(row, weighted ? name + " (" + WEIGHTED + ")" : name, start, label);
  }

  static MarketPrice dayAhead(CsvRow row) {
    String ending = row.requiredText("HourEnding");
    if (!ending.matches("[0-9]{1,2}(:00)?")) {
      throw row.refused("HourEnding", "must be 01:00 to 24:00");
    }
    int hour = within(row, "HourEnding", Integer.parseInt(ending.replace(":00", "")), 24);
    return price(
        row,
        row.requiredText("SettlementPoint"),
        day(row).atStartOfDay().plusHours(hour - 1L),
        row.text(DATE.name()) + " hour ending " + ending);
  }

  private static MarketPrice price(CsvRow row, String point, LocalDateTime start, String label) {
    String flag = row.requiredText(FLAG.name());
    if (!flag.equals("Y") && !flag.equals("N")) {
      throw row.refused(FLAG.name(), "must be Y or N");
    }
    try {
      return new MarketPrice(
          row.line(),
          point,
          CENTRAL.at(start, flag.equals("Y")),
          row.requiredDecimal(PRICE.name()),
          label + " DST " + flag);
    } catch (IllegalArgumentException impossible) {
      throw row.refused(DATE.name(), impossible.getMessage());
    }
  }

  private static LocalDate day(CsvRow row) {
    String text = row.requiredText(DATE.name());
    try {
      return text.indexOf('/') > 0 ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw row.refused(DATE.name(), "must be a day such as 11/03/2024");
    }
  }

  private static int within(CsvRow row, String column, int value, int most) {
    if (value < 1 || value > most) {
      throw row.refused(column, "must be 1 to " + most);
    }
    return value;
  }
}
