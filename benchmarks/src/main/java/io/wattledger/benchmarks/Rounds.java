package io.wattledger.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times something round by round and prints it beside its peer. */
final class Rounds {

  private static final double NANOS = 1e9;

  private Rounds() {}

  /**
   * Runs a program to its end: the local servers that it started do not keep the process alive,
   * whether it succeeds or fails.
   */
  static void program(Callable<?> work) {
    int status = 0;
    try {
      work.call();
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    }
    System.exit(status);
  }

  /** Seconds that something takes. */
  static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / NANOS;
  }

  /** The middle of some figures; of an even number the lower one of the two. */
  static double median(double... figures) {
    return quantile(0.5, figures);
  }

  /**
   * A quantile by the nearest rank.
   *
   * @param share from 0 to 1
   */
  static double quantile(double share, double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** Where the programs of this module print their figures. */
  static PrintStream out() {
    return System.out;
  }

  /** Prints a line. */
  static void print(String format, Object... values) {
    out().printf(Locale.ROOT, format + "%n", values);
  }
}
