package io.wattledger.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  @Order(4)
  void restoreBringsBackFiguresLoginsAndSessionsOfTheBackup() throws IOException, SQLException {
    GuideMonth.work(api);
    Path archive = suite.home().resolveSibling("empty-backup.zip");
    Path heads = suite.home().resolveSibling("empty-heads.txt");
    Files.deleteIfExists(archive);
    Credential before = Credential.made(api, "Before the backup");
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("finance", "/energy");
      assertThat(suite.run("verify-audit")).isZero();
      Files.writeString(heads, suite.printed("verify-audit"));
      assertThat(suite.run("backup", archive.toString())).as(suite.printed("backup")).isZero();

      Credential after = Credential.made(api, "After the backup");
      reopenTheMonth();
      assertThat(List.of(token(before), token(after))).containsOnly(200);
      suite.stop();
      assertThat(suite.run("restore", archive.toString(), "--replace"))
          .as(suite.printed("restore"))
          .isZero();
      suite.start();

      GuideMonth.assertClosed(api);
      new LedgerCheck(suite).assertNoViolation();
      assertThat(suite.run("verify-audit", "--head", heads.toString()))
          .as(suite.printed("verify-audit"))
          .isZero();
      assertThat(token(before)).isEqualTo(200);
      assertThat(token(after)).isEqualTo(401);
      page.reload();
      browser.settle();
      assertThat(page.url()).endsWith("/energy");
    } finally {
      removeWhatWasPutAside();
    }
  }

  private static void reopenTheMonth() {
    api.as("api-controller")
        .contentType("application/json")
        .body("{\"reason\": \"After the backup\"}")
        .post("/api/cost-model/v1/periods/2026-10/reopen")
        .then()
        .statusCode(200);
  }

  /** A program's login, which lives in the realm. */
  private record Credential(String client, String secret) {

    static Credential made(Api api, String name) {
      Response made =
          api.as("api-admin")
              .contentType("application/json")
              .body("{\"name\": \"%s\", \"roles\": [\"site-agent\"]}".formatted(name))
              .post("/api/gateway/v1/api-credentials");
      assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
      return new Credential(made.path("credential.clientId"), made.path("secret"));
    }
  }

  private static int token(Credential credential) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", credential.client())
        .formParam("client_secret", credential.secret())
        .post(suite.tokenEndpoint())
        .statusCode();
  }

  private static void removeWhatWasPutAside() throws IOException {
    String name = suite.home().getFileName() + ".before-restore-";
    try (Stream<Path> siblings = Files.list(suite.home().getParent())) {
      siblings
          .filter(sibling -> sibling.getFileName().toString().startsWith(name))
          .forEach(Suite::delete);
    }
  }
}
