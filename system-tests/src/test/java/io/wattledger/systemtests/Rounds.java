package io.wattledger.systemtests;

/** Whether the tests run short or long rounds. */
final class Rounds {

  private Rounds() {}

  /** Long with {@code -Plong}. */
  static boolean isLong() {
    return "long".equals(System.getProperty("wattledger.rounds"));
  }
}
