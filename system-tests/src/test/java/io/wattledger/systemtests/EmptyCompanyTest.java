package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A company that starts with nothing: the month of docs/guide/month-close.md worked request by
 * request, and then what happens to the launcher of the suite. The steps follow one another.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyCompanyTest {

  private static Suite suite;
  private static Api api;

  @BeforeAll
  static void start() {
    suite = Suite.empty();
    api = new Api(suite);
  }

  @Test
  @Order(1)
  void guideClosesTheFirstMonthWithItsFigures() {
    GuideMonth.work(api);
    GuideMonth.assertClosed(api);
  }

  @Test
  @Order(2)
  void killedLauncherIsSucceededByTheNext() {
    suite.killLauncher();
    suite.start();
    GuideMonth.assertClosed(api);
  }

  @Test
  @Order(3)
  void everythingStopsAndNothingIsLost() {
    suite.stop();
    assertThat(suite.run("status")).isNotZero();
    assertThat(suite.processes()).isEmpty();
    suite.start();
    GuideMonth.assertClosed(api);
  }
}
