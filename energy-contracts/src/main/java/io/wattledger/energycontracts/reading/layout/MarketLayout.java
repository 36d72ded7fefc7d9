package io.wattledger.energycontracts.reading.layout;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The files in which grids publish prices. */
public enum MarketLayout {
  /** ERCOT settlement point prices in real time: quarters of hours that are named by their end. */
  ERCOT_REAL_TIME(
      "ercot-real-time-prices",
      "ERCOT real-time settlement point prices",
      Set.of(15),
      ErcotPrices.REAL_TIME_COLUMNS,
      ErcotPrices::realTime),
  /** ERCOT day-ahead settlement point prices: hours that are named by their end. */
  ERCOT_DAY_AHEAD(
      "ercot-day-ahead-prices",
      "ERCOT day-ahead settlement point prices",
      Set.of(60),
      ErcotPrices.DAY_AHEAD_COLUMNS,
      ErcotPrices::dayAhead),
  /** CAISO OASIS locational marginal prices, day-ahead or real time, in GMT. */
  CAISO_OASIS(
      "caiso-prices",
      "CAISO OASIS locational marginal prices",
      Set.of(5, 15, 60),
      CaisoPrices.COLUMNS,
      CaisoPrices::read),
  /** PJM locational marginal prices in real time. */
  PJM_REAL_TIME(
      "pjm-real-time-prices",
      "PJM real-time locational marginal prices",
      Set.of(5, 60),
      PjmPrices.columns("total_lmp_rt"),
      row -> PjmPrices.read(row, "total_lmp_rt")),
  /** PJM locational marginal prices of the day-ahead market. */
  PJM_DAY_AHEAD(
      "pjm-day-ahead-prices",
      "PJM day-ahead locational marginal prices",
      Set.of(60),
      PjmPrices.columns("total_lmp_da"),
      row -> PjmPrices.read(row, "total_lmp_da"));

  private final String kind;
  private final String title;
  private final Set<Integer> intervalMinutes;
  private final List<ImportColumn> columns;
  private final Function<CsvRow, MarketPrice> reader;

  MarketLayout(
      String kind,
      String title,
      Set<Integer> intervalMinutes,
      List<ImportColumn> columns,
      Function<CsvRow, MarketPrice> reader) {
    this.kind = kind;
    this.title = title;
    this.intervalMinutes = intervalMinutes;
    this.columns = columns;
    this.reader = reader;
  }

  /** Its name among the kinds of import. */
  public String kind() {
    return kind;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Lengths of the intervals that such files have. */
  public Set<Integer> intervalMinutes() {
    return intervalMinutes;
  }

  /** The columns that are read. */
  public List<ImportColumn> columns() {
    return columns;
  }

  /**
   * Reads a row.
   *
   * @throws io.wattledger.service.csv.RowException when it cannot be read for certain
   */
  public MarketPrice read(CsvRow row) {
    return reader.apply(row);
  }
}
