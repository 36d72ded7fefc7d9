package io.wattledger.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated files add up to the demo company's October 2026, to the kWh, cent and satoshi. */
class DemoFilesTest {

  private static final BigDecimal BLOCK_KWH = new BigDecimal("13000");
  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    DemoFiles.write(folder);
  }

  @Test
  void pecosTakesAndSellsTheEnergyOfItsBill() throws IOException {
    Map<Instant, BigDecimal> load =
        series("meter-intervals", "pecos-main", october("America/Chicago"));
    Map<Instant, BigDecimal> price = series("price-points", "ercot-hb-west", at -> true);
    BigDecimal excessKwh = BigDecimal.ZERO;
    BigDecimal soldKwh = BigDecimal.ZERO;
    BigDecimal excess = BigDecimal.ZERO;
    BigDecimal sold = BigDecimal.ZERO;
    for (Map.Entry<Instant, BigDecimal> interval : load.entrySet()) {
      BigDecimal above = interval.getValue().subtract(BLOCK_KWH);
      BigDecimal index = price.get(interval.getKey());
      if (above.signum() > 0) {
        excessKwh = excessKwh.add(above);
        excess = excess.add(above.multiply(index.add(new BigDecimal("3.25"))));
      } else {
        soldKwh = soldKwh.subtract(above);
        sold = sold.subtract(above.multiply(index.subtract(new BigDecimal("1.50"))));
      }
    }
    assertThat(load).hasSize(2_976);
    assertThat(excessKwh).isEqualByComparingTo("3067000");
    assertThat(soldKwh).isEqualByComparingTo("2200000");
    assertThat(cents(excess)).isEqualByComparingTo("76214.95");
    assertThat(cents(sold)).isEqualByComparingTo("213180.00");
    assertThat(sum(series("meter-intervals", "pecos-ai-hall", october("America/Chicago"))))
        .isEqualByComparingTo("625000");
  }

  @Test
  void cascadeAndMillbrookTakeTheEnergyOfTheirBills() throws IOException {
    assertThat(sum(series("meter-intervals", "cascade-main", october("America/Los_Angeles"))))
        .isEqualByComparingTo("26850000");
    Map<Instant, BigDecimal> millbrook =
        series("meter-intervals", "millbrook-main", october("America/New_York"));
    assertThat(sum(millbrook)).isEqualByComparingTo("8016000");
    assertThat(millbrook.values().stream().max(BigDecimal::compareTo))
        .hasValueSatisfying(peak -> assertThat(peak).isEqualByComparingTo("11580"));
  }

  @Test
  void daysOfOctoberAverageToTheMarketPrice() throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    int days = 0;
    for (String[] row : rows("daily-closes")) {
      if (row[0].startsWith("2026-10")) {
        sum = sum.add(new BigDecimal(row[1]));
        days++;
      }
    }
    assertThat(days).isEqualTo(31);
    assertThat(sum).isEqualByComparingTo(new BigDecimal("51000.00").multiply(new BigDecimal(31)));
  }

  @Test
  void poolsPayTheProductionAndTakeSevenPerMille() throws IOException {
    Map<String, BigDecimal> gross = new HashMap<>();
    BigDecimal fees = BigDecimal.ZERO;
    for (String[] row : rows("payouts")) {
      if (row[2].startsWith("2026-10")) {
        gross.merge(row[0], new BigDecimal(row[3]), BigDecimal::add);
        fees = fees.add(new BigDecimal(row[4]));
      }
    }
    assertThat(gross.get("pecos")).isEqualByComparingTo("46.032");
    assertThat(gross.get("cascade")).isEqualByComparingTo("34.954");
    assertThat(gross.get("millbrook")).isEqualByComparingTo("6.494");
    assertThat(fees).isEqualByComparingTo("0.61236");
  }

  @Test
  void sameSeedWritesTheSameBytes(@TempDir Path other) throws IOException {
    DemoFiles.write(other);
    for (String name : List.of("meter-intervals", "price-points", "payouts", "daily-closes")) {
      assertThat(other.resolve(name + ".csv"))
          .hasSameBinaryContentAs(folder.resolve(name + ".csv"));
    }
  }

  private static Predicate<Instant> october(String zone) {
    return at -> at.atZone(ZoneId.of(zone)).toLocalDate().toString().startsWith("2026-10");
  }

  private static Map<Instant, BigDecimal> series(
      String file, String code, Predicate<Instant> within) throws IOException {
    Map<Instant, BigDecimal> series = new HashMap<>();
    for (String[] row : rows(file)) {
      Instant at = row[0].equals(code) ? Instant.parse(row[1]) : null;
      if (at != null && within.test(at)) {
        series.put(at, new BigDecimal(row[2]));
      }
    }
    return series;
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file + ".csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  private static BigDecimal sum(Map<Instant, BigDecimal> series) {
    return series.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal cents(BigDecimal kilowattHoursTimesPrice) {
    return kilowattHoursTimesPrice.movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
  }
}
