package io.wattledger.launcher.demo;

import java.util.Random;

/** Spreads an exact whole total over slots with a natural-looking scatter. */
final class Spread {

  private Spread() {}

  /**
   * Whole parts that sum to the total, each near its equal share.
   *
   * @param total what the parts sum to
   * @param slots how many parts
   * @param scatter relative scatter around the equal share, for example 0.05
   * @param grain every part is a multiple of this
   * @param random the seeded source
   */
  static long[] evenly(long total, int slots, double scatter, long grain, Random random) {
    double[] weights = new double[slots];
    double sum = 0;
    for (int i = 0; i < slots; i++) {
      weights[i] = 1 + scatter * (2 * random.nextDouble() - 1);
      sum += weights[i];
    }
    return byWeight(total, weights, sum, grain);
  }

  private static long[] byWeight(long total, double[] weights, double sum, long grain) {
    long grains = total / grain;
    long[] parts = new long[weights.length];
    double cumulated = 0;
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      cumulated += weights[i];
      long upTo = i == weights.length - 1 ? grains : (long) (grains * (cumulated / sum));
      parts[i] = (upTo - given) * grain;
      given = upTo;
    }
    parts[weights.length - 1] += total - grains * grain;
    return parts;
  }
}
