package io.wattledger.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * Writes the demo's interval, price, market and payout files. The same seed gives the same bytes on
 * every JDK; a person can import the same files by hand.
 */
public final class DemoFiles {

  private static final long SEED = 20261031L;
  private static final ZoneId CASCADE = ZoneId.of("America/Los_Angeles");
  private static final ZoneId MILLBROOK = ZoneId.of("America/New_York");

  private final Path folder;

  private DemoFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all files into a folder, replacing older ones.
   *
   * @param folder where; created when missing
   */
  public static void write(Path folder) {
    try {
      Files.createDirectories(folder);
      new DemoFiles(folder).writeAll(MonthPlan.all());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the demo files into " + folder, e);
    }
  }

  private void writeAll(List<MonthPlan> plans) throws IOException {
    StringBuilder intervals = new StringBuilder("meterCode,startUtc,kwh\n");
    StringBuilder prices = new StringBuilder("seriesCode,startUtc,price\n");
    StringBuilder payouts = new StringBuilder("siteCode,pool,day,grossBtc,poolFeeBtc,reference\n");
    for (MonthPlan plan : plans) {
      Random random =
          new Random(SEED + plan.month().getYear() * 100L + plan.month().getMonthValue());
      PecosSeries pecos = new PecosSeries(plan, random);
      pecos.writeLoad("pecos-main", intervals);
      pecos.writePrice("ercot-hb-west", prices);
      pecos.writeAiHall("pecos-ai-hall", plan.aiMwh(), random, intervals);
      cascade(plan, random).write("cascade-main", intervals);
      millbrook(plan, random).write("millbrook-main", intervals);
      CoinSeries.payouts("pecos", plan.pecosBtc(), plan, random, payouts);
      CoinSeries.payouts("cascade", plan.cascadeBtc(), plan, random, payouts);
      CoinSeries.payouts("millbrook", plan.millbrookBtc(), plan, random, payouts);
    }
    StringBuilder closes = new StringBuilder();
    CoinSeries.dailyCloses(plans, new Random(SEED + 1), closes);
    StringBuilder fees = new StringBuilder();
    CoinSeries.blockFees(plans, new Random(SEED + 2), fees);
    save("meter-intervals.csv", intervals);
    save("price-points.csv", prices);
    save("payouts.csv", payouts);
    save("daily-closes.csv", closes);
    save("block-fees.csv", fees);
  }

  private static SteadySeries cascade(MonthPlan plan, Random random) {
    SteadySeries series = new SteadySeries(plan, CASCADE);
    series.fill(local -> true, plan.cascadeMwh(), plan.cascadePeakKw(), random);
    return series;
  }

  private static SteadySeries millbrook(MonthPlan plan, Random random) {
    SteadySeries series = new SteadySeries(plan, MILLBROOK);
    series.fill(SteadySeries::onPeak, plan.onPeakMwh(), plan.millbrookPeakKw(), random);
    series.fill(local -> !SteadySeries.onPeak(local), plan.offPeakMwh(), 0, random);
    return series;
  }

  private void save(String name, StringBuilder content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
