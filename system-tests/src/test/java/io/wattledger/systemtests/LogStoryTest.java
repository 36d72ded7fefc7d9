package io.wattledger.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the logs of a running suite tell, and what they keep to themselves. */
class LogStoryTest {

  private static final List<String> SERVICES =
      List.of("gateway", "cost-model", "fleet", "energy-contracts", "ai-hosting");

  private static Outside outside;
  private static Suite suite;
  private static Api api;

  @BeforeAll
  static void start() {
    outside = Outside.shared();
    suite = outside.suite();
    api = outside.api();
    GuideMonth.work(api);
  }

  /** A table that is away for a moment makes a request fail in PostgreSQL itself. */
  @ParameterizedTest
  @CsvSource({
    "fleet, fleet, site, api-operator, /api/fleet/v1/sites",
    "energy-contracts, energy_contracts, contract, api-energy, /api/energy-contracts/v1/contracts",
    "cost-model, cost_model, payout, api-finance, /api/cost-model/v1/payouts",
    "ai-hosting, ai_hosting, gpu_pool, api-operator, /api/ai-hosting/v1/pools"
  })
  void numberOfARequestRunsFromTheDoorToPostgres(
      String service, String database, String table, String client, String path) {
    String number;
    outside.postgres().run(database, "alter table " + table + " rename to away");
    try {
      Response answer = api.as(client).get(path);
      number = answer.header("X-Request-Id");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(500);
      assertThat(answer.asString()).doesNotContain("relation", "SQL", "Exception", table + "\"");
    } finally {
      outside.postgres().run(database, "alter table away rename to " + table);
    }

    assertThat(records("gateway", number))
        .anySatisfy(
            line -> assertThat(line.path("message").asText()).startsWith("GET " + path + " 500"));
    assertThat(records(service, number))
        .anySatisfy(line -> assertThat(line.path("message").asText()).startsWith("Incident "))
        .allSatisfy(line -> assertThat(line.path("service").asText()).isEqualTo(service));
    assertThat(Logs.text(outside.postgres().log()).lines())
        .anyMatch(
            line ->
                line.contains(database + " " + service + " " + number + " ERROR:")
                    && line.contains(table));
  }

  @Test
  void everyLineIsARecordOfItsService() {
    for (String service : SERVICES) {
      assertThat(Logs.of(suite, service))
          .allSatisfy(
              line -> {
                assertThat(line.path("service").asText()).isEqualTo(service);
                assertThat(line.path("timestamp").asText()).isNotBlank();
                assertThat(line.path("level").asText()).isNotBlank();
              });
    }
  }

  @Test
  void logsKeepEverySecretOfAStory() {
    Set<String> secrets = Secrets.of(suite, outside.provider());
    secrets.addAll(sessionOfABrowser());
    secrets.addAll(newCredential());
    secrets.addAll(api.heldTokens());
    secrets.addAll(refusedCredentials());

    List<Path> logs = new ArrayList<>(Logs.files(suite));
    logs.addAll(Logs.files(outside.provider()));
    logs.add(outside.postgres().log());
    assertThat(logs).hasSizeGreaterThan(10);
    assertThat(secrets).hasSizeGreaterThan(20).allMatch(secret -> secret.length() >= 8);
    for (Path log : logs) {
      String text = Logs.text(log);
      assertThat(secrets).as(log.toString()).noneMatch(text::contains);
    }
  }

  /** Somebody logs in and works; the password, the cookies and what encrypts them are secret. */
  private static List<String> sessionOfABrowser() {
    try (Browser browser = new Browser(outside.provider(), ColorScheme.LIGHT)) {
      browser.open("finance", "/energy");
      List<String> secrets =
          new ArrayList<>(
              browser.context().cookies().stream()
                  .filter(cookie -> !cookie.name.equals("KEYCLOAK_SESSION"))
                  .filter(cookie -> cookie.value.length() > 20)
                  .map((Cookie cookie) -> cookie.value)
                  .toList());
      assertThat(secrets).isNotEmpty();
      secrets.add(Browser.PASSWORD);
      return secrets;
    }
  }

  /** A program's credential is made, used with a token, and made anew. */
  private static List<String> newCredential() {
    Response made =
        api.as("api-admin")
            .contentType("application/json")
            .body("{\"name\": \"Log story\", \"roles\": [\"site-agent\"]}")
            .post("/api/gateway/v1/api-credentials");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String client = made.path("credential.clientId");
    String secret = made.path("secret");
    try {
      String token =
          given()
              .formParam("grant_type", "client_credentials")
              .formParam("client_id", client)
              .formParam("client_secret", secret)
              .post(outside.provider().tokenEndpoint())
              .then()
              .statusCode(200)
              .extract()
              .path("access_token");
      api.anonymous().auth().oauth2(token).get("/api/gateway/v1/me").then().statusCode(200);
      return List.of(secret, token);
    } finally {
      api.as("api-admin").delete("/api/gateway/v1/api-credentials/" + client);
    }
  }

  /** What is refused is not written down either. */
  private static List<String> refusedCredentials() {
    String token = api.token("api-finance");
    String forged = token.substring(0, token.length() - 12) + "AAAAAAAAAAAA";
    String cookie = "forged-session-" + UUID.randomUUID();
    String query = "query-" + UUID.randomUUID();
    for (String service : List.of("fleet", "cost-model", "energy-contracts", "ai-hosting")) {
      api.anonymous()
          .auth()
          .oauth2(forged)
          .get("/api/" + service + "/v1/period-locks?cursor=" + query)
          .then()
          .statusCode(401);
    }
    api.anonymous()
        .header("Cookie", "q_session=" + cookie)
        .get("/api/gateway/v1/me?access_token=" + query)
        .then()
        .statusCode(401);
    return List.of(forged, cookie, query);
  }

  private static List<JsonNode> records(String service, String number) {
    return Logs.of(suite, service).stream()
        .filter(line -> line.at("/mdc/correlationId").asText().equals(number))
        .toList();
  }
}
