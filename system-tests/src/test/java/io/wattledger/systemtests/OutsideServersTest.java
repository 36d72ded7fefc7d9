package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A suite on PostgreSQL and Keycloak that others run: it works, and brings neither. */
class OutsideServersTest {

  private static Outside outside;
  private static Suite suite;
  private static Api api;

  @BeforeAll
  static void start() {
    outside = Outside.shared();
    suite = outside.suite();
    api = outside.api();
  }

  @Test
  void wholeMonthIsWorkedOnServersOfOthers() {
    GuideMonth.work(api);
    GuideMonth.assertClosed(api);
  }

  @Test
  void nothingOfItsOwnRunsBesideTheServices() {
    List<String> commands =
        suite.processes().stream()
            .map(process -> process.info().commandLine().orElse(""))
            .filter(command -> command.contains("postgresql/data") || command.contains("keycloak-"))
            .toList();
    assertThat(commands).isEmpty();
    assertThat(suite.run("status")).isZero();
    assertThat(suite.printed("status"))
        .contains("PostgreSQL on 127.0.0.1:" + outside.postgres().port())
        .contains("Keycloak at http://127.0.0.1:" + outside.provider().port(8180));
  }

  @Test
  void browsersAreSentToTheKeycloakOfOthers() throws Exception {
    HttpResponse<Void> login =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(suite.gateway().resolve("/login?redirect=/")).build(),
                HttpResponse.BodyHandlers.discarding());
    URI target = URI.create(login.headers().firstValue("Location").orElse(""));
    assertThat(login.statusCode()).isEqualTo(302);
    assertThat(target.getPort()).isEqualTo(outside.provider().port(8180));
    assertThat(target.getPath()).isEqualTo("/realms/wattledger/protocol/openid-connect/auth");
  }

  @Test
  void peopleAndCustomersOfTheOutsideRealmAreSeen() {
    assertThat(
            api.as("api-admin")
                .get("/api/gateway/v1/people?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.username"))
        .contains("operator", "finance");
  }

  @Test
  void auditChainsAreVerifiedOnTheOutsideServer() {
    GuideMonth.work(api);
    assertThat(suite.run("verify-audit")).as(suite.printed("verify-audit")).isZero();
    assertThat(suite.printed("verify-audit"))
        .containsPattern("cost-model +intact: [1-9]")
        .containsPattern("fleet +intact: [1-9]")
        .containsPattern("energy-contracts +intact: [1-9]");
  }

  @Test
  void verificationWithoutTheServersAddressSaysWhatIsMissing() {
    assertThat(suite.runWithout("WATTLEDGER_POSTGRESQL_", "verify-audit")).isEqualTo(1);
    assertThat(suite.printed("verify-audit"))
        .contains("PostgreSQL on 127.0.0.1:" + outside.postgres().port())
        .contains("WATTLEDGER_POSTGRESQL_HOST");
  }

  @Test
  void backupIsLeftToTheAdministratorOfTheServer() {
    assertThat(suite.run("backup")).isEqualTo(1);
    assertThat(suite.printed("backup")).contains("pg_basebackup");
  }
}
