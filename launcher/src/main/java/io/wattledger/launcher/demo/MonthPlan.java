package io.wattledger.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/**
 * What the demo company did in one month: the totals that its meters, price series and pools add up
 * to. Read from {@code demo/months.csv}; the series generators spread them over intervals and days.
 *
 * @param month the month
 * @param meanPriceUsd mean of the UTC daily closes, USD per BTC
 * @param pecosBtc gross production of Pecos
 * @param cascadeBtc gross production of Cascade
 * @param millbrookBtc gross production of Millbrook
 * @param excessMwh energy that Pecos took above its block
 * @param excessPrice mean index price plus adder of that energy, USD per MWh
 * @param soldMwh block energy that Pecos sold back
 * @param soldPrice mean index price less fee of that energy, USD per MWh
 * @param aiMwh energy of the AI hall's submeter
 * @param cascadeMwh energy of Cascade
 * @param cascadePeakKw highest quarter hour of Cascade
 * @param onPeakMwh on-peak energy of Millbrook
 * @param offPeakMwh off-peak energy of Millbrook
 * @param millbrookPeakKw highest quarter hour of Millbrook
 */
record MonthPlan(
    YearMonth month,
    BigDecimal meanPriceUsd,
    BigDecimal pecosBtc,
    BigDecimal cascadeBtc,
    BigDecimal millbrookBtc,
    long excessMwh,
    BigDecimal excessPrice,
    long soldMwh,
    BigDecimal soldPrice,
    long aiMwh,
    long cascadeMwh,
    long cascadePeakKw,
    long onPeakMwh,
    long offPeakMwh,
    long millbrookPeakKw) {

  /** All months of the demo, in order. */
  static List<MonthPlan> all() {
    InputStream file = MonthPlan.class.getResourceAsStream("/demo/months.csv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> parse(line.split(","))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MonthPlan parse(String[] cells) {
    return new MonthPlan(
        YearMonth.parse(cells[0]),
        new BigDecimal(cells[1]),
        new BigDecimal(cells[2]),
        new BigDecimal(cells[3]),
        new BigDecimal(cells[4]),
        Long.parseLong(cells[5]),
        new BigDecimal(cells[6]),
        Long.parseLong(cells[7]),
        new BigDecimal(cells[8]),
        Long.parseLong(cells[9]),
        Long.parseLong(cells[10]),
        Long.parseLong(cells[11]),
        Long.parseLong(cells[12]),
        Long.parseLong(cells[13]),
        Long.parseLong(cells[14]));
  }
}
