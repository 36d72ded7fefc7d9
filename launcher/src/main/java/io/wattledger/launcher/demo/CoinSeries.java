package io.wattledger.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Daily closes and daily pool payouts of the demo. */
final class CoinSeries {

  private static final long PAYOUT_GRAIN_SATS = 1_000;

  private CoinSeries() {}

  /**
   * Daily closes in whole cents that drift from one month's mean to the next and average each month
   * to its stated mean.
   */
  static void dailyCloses(List<MonthPlan> plans, Random random, StringBuilder csv) {
    csv.append("date,priceUsd,source\n");
    for (int m = 0; m < plans.size(); m++) {
      MonthPlan plan = plans.get(m);
      int days = plan.month().lengthOfMonth();
      long mean = plan.meanPriceUsd().movePointRight(2).longValueExact();
      long next =
          m + 1 < plans.size()
              ? plans.get(m + 1).meanPriceUsd().movePointRight(2).longValueExact()
              : mean - mean / 30;
      long[] closes = new long[days];
      long sum = 0;
      for (int d = 0; d < days; d++) {
        double trend = (next - mean) * ((d + 0.5) / days - 0.5);
        closes[d] = mean + Math.round(trend + mean * 0.012 * (2 * random.nextDouble() - 1));
        sum += closes[d];
      }
      long missing = mean * days - sum;
      for (int d = 0; d < days; d++) {
        long share = missing * (d + 1) / days - missing * d / days;
        csv.append(plan.month().atDay(d + 1))
            .append(',')
            .append(BigDecimal.valueOf(closes[d] + share, 2).toPlainString())
            .append(",demo exchange daily close\n");
      }
    }
  }

  /** One payout a day with the pool's fee, summing to the month's production. */
  static void payouts(
      String site, BigDecimal btc, MonthPlan plan, Random random, StringBuilder csv) {
    int days = plan.month().lengthOfMonth();
    long[] sats =
        Spread.evenly(
            btc.movePointRight(8).longValueExact(), days, 0.06, PAYOUT_GRAIN_SATS, random);
    for (int d = 0; d < days; d++) {
      LocalDate day = plan.month().atDay(d + 1);
      csv.append(site)
          .append(",northpool,")
          .append(day)
          .append(',')
          .append(BigDecimal.valueOf(sats[d], 8).toPlainString())
          .append(',')
          .append(BigDecimal.valueOf(sats[d] * 7 / 1_000, 8).toPlainString())
          .append(',')
          .append(site)
          .append('-')
          .append(day)
          .append('\n');
    }
  }

  /** The mean fees per block of each day, around 0.024 BTC. */
  static void blockFees(List<MonthPlan> plans, Random random, StringBuilder csv) {
    csv.append("date,meanFeesBtcPerBlock\n");
    for (MonthPlan plan : plans) {
      long[] fees =
          Spread.evenly(
              2_400_000L * plan.month().lengthOfMonth(),
              plan.month().lengthOfMonth(),
              0.3,
              1,
              random);
      for (int d = 0; d < fees.length; d++) {
        csv.append(plan.month().atDay(d + 1))
            .append(',')
            .append(BigDecimal.valueOf(fees[d], 8).toPlainString())
            .append('\n');
      }
    }
  }
}
