package io.wattledger.launcher.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

/**
 * Prices in whole cents per MWh whose energy-weighted sum over given quantities is a stated amount
 * to within half a cent.
 */
final class PriceFit {

  private static final long WH_CENTS_PER_CENT = 1_000_000;

  private PriceFit() {}

  /**
   * Fits prices to an amount.
   *
   * @param wattHours energy of each interval, all positive
   * @param amountCents what Σ energy × price comes to
   * @param scatter relative scatter of the prices around their mean
   * @param random the seeded source
   * @return cents per MWh, one for each interval
   */
  static long[] fit(long[] wattHours, long amountCents, double scatter, Random random) {
    long target = Math.multiplyExact(amountCents, WH_CENTS_PER_CENT);
    long energy = Arrays.stream(wattHours).sum();
    double mean = (double) target / energy;
    long[] prices = new long[wattHours.length];
    long sum = 0;
    double shape = 0;
    for (int i = 0; i < prices.length; i++) {
      shape = 0.7 * shape + 0.3 * (2 * random.nextDouble() - 1);
      prices[i] = Math.round(mean * (1 + scatter * shape));
      sum += prices[i] * wattHours[i];
    }
    long shift = Math.round((double) (target - sum) / energy);
    for (int i = 0; i < prices.length; i++) {
      prices[i] += shift;
      sum += shift * wattHours[i];
    }
    settleRemainder(prices, wattHours, target - sum);
    return prices;
  }

  private static void settleRemainder(long[] prices, long[] wattHours, long remainder) {
    Integer[] largestFirst = new Integer[prices.length];
    Arrays.setAll(largestFirst, i -> i);
    Arrays.sort(largestFirst, Comparator.comparingLong((Integer i) -> -wattHours[i]));
    long left = remainder;
    for (int i : largestFirst) {
      long ticks = Math.round((double) left / wattHours[i]);
      prices[i] += ticks;
      left -= ticks * wattHours[i];
    }
    if (2 * Math.abs(left) >= WH_CENTS_PER_CENT) {
      throw new IllegalStateException("the prices miss their amount by " + left + " Wh·cent/MWh");
    }
  }
}
