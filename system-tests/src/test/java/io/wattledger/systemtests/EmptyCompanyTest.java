package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A company that starts with nothing: the month of docs/guide/month-close.md worked request by
 * request, and then what a machine room does to it. The steps follow one another on one suite.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyCompanyTest {

  private static final Suite SUITE = Suite.empty();
  private static final Api API = new Api(SUITE);

  @BeforeAll
  static void start() {
    SUITE.start();
  }

  @AfterAll
  static void stop() {
    SUITE.stop();
  }

  @Test
  @Order(1)
  void guideClosesTheFirstMonthWithItsFigures() {
    new GuideSteps(API).run();
  }

  @Test
  @Order(2)
  void crashedServiceComesBack() {
    ProcessHandle fleet = SUITE.process("fleet");
    fleet.destroyForcibly();
    awaitStatus();
    assertThat(SUITE.process("fleet").pid()).isNotEqualTo(fleet.pid());
    assertMonthIsThere();
  }

  @Test
  @Order(3)
  void killedLauncherIsSucceededByTheNext() {
    SUITE.killLauncher();
    SUITE.start();
    assertMonthIsThere();
  }

  @Test
  @Order(4)
  void everythingStopsAndNothingIsLost() {
    SUITE.stop();
    assertThat(SUITE.run("status")).isNotZero();
    assertThat(ProcessHandle.allProcesses().anyMatch(SUITE::isOurs)).isFalse();
    SUITE.start();
    assertMonthIsThere();
  }

  private static void assertMonthIsThere() {
    Response answer = API.as("api-auditor").get("/api/cost-model/v1/statements/2026-10");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("totalAmount")).isEqualTo("211090.00");
    assertThat(API.as("api-operator").get("/api/fleet/v1/sites/alpha").statusCode()).isEqualTo(200);
  }

  private static void awaitStatus() {
    Instant limit = Instant.now().plus(Duration.ofMinutes(2));
    Suite.pause(Duration.ofSeconds(2));
    while (SUITE.run("status") != 0) {
      assertThat(Instant.now()).as("ready again within two minutes").isBefore(limit);
      Suite.pause(Duration.ofSeconds(1));
    }
  }
}
