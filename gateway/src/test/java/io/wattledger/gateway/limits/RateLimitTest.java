package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The budget of event deliveries is 20 at once and 1 a second in these tests. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class RateLimitTest {

  private static final String EVENTS = "/api/ai-hosting/v1/usage/events";
  private static final int BURST = 20;

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  RawHttp raw;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    service.closeGate();
    raw = new RawHttp(gateway.getPort());
  }

  @AfterEach
  void release() {
    service.openGate();
  }

  private String bearer(String person) {
    return "Authorization: Bearer " + keycloak.accessToken(person, "ai-customer");
  }

  private RawHttp.Answer deliver(String... headers) {
    return raw.sendBody("POST", EVENTS, new byte[0], headers);
  }

  private List<RawHttp.Answer> deliver(int times, String... headers) {
    List<RawHttp.Answer> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(deliver(headers));
    }
    return answers;
  }

  private static List<RawHttp.Answer> refused(List<RawHttp.Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == 429).toList();
  }

  @Test
  void excessIsRefusedAndSaysWhoAndWhen() {
    List<RawHttp.Answer> refused = refused(deliver(10 * BURST, bearer("burster")));

    assertThat(refused).hasSizeGreaterThan(9 * BURST * 95 / 100);
    RawHttp.Answer last = refused.get(refused.size() - 1);
    JsonObject problem = new JsonObject(last.body());
    assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThat(last.header("RateLimit-Policy")).isEqualTo("\"caller-events\";q=20;w=20");
    assertThat(last.header("RateLimit")).startsWith("\"caller-events\";r=0;t=");
    assertThat(last.header("Content-Security-Policy")).isNotNull();
    assertThat(problem.getString("type")).isEqualTo("/problems/too-many-requests");
    assertThat(problem.getString("detail"))
        .contains("Your login or client", "deliveries of events");
  }

  @Test
  void headersAndNewTokensDoNotHelp() {
    deliver(BURST, bearer("disguised"));

    for (String header :
        List.of("X-Forwarded-For: 6.6.6.6", "Forwarded: for=6.6.6.6", "X-Real-IP: 6.6.6.6")) {
      List<RawHttp.Answer> answers = deliver(BURST, bearer("disguised"), header);
      assertThat(refused(answers)).as(header).hasSizeGreaterThan(BURST / 2);
    }
  }

  @Test
  void burstOfOneTakesNothingFromAnother() {
    deliver(5 * BURST, bearer("loud"));

    assertThat(refused(deliver(BURST, bearer("quiet")))).isEmpty();
  }

  @Test
  void credentialsOfACustomerShareItsBudget() {
    List<RawHttp.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      JsonObject claims =
          keycloak
              .accessClaims("member-" + i, List.of("ai-customer"))
              .put("organization", JsonObject.of("acme", JsonObject.of("id", "4711")));
      answers.addAll(deliver(BURST, "Authorization: Bearer " + keycloak.sign(claims)));
    }

    List<RawHttp.Answer> refused = refused(answers);
    assertThat(refused).hasSizeGreaterThan(10 * BURST - 2 * BURST - BURST);
    assertThat(refused.get(0).header("RateLimit-Policy")).startsWith("\"customer-events\";q=40");
    assertThat(refused.get(0).body()).contains("Your company");
  }

  @Test
  void kindsOfWorkHaveBudgetsOfTheirOwn() {
    String busy = bearer("busy");
    deliver(2 * BURST, busy);

    assertThat(raw.send("GET", "/api/fleet/v1/sites", busy).status()).isEqualTo(200);
    assertThat(raw.sendBody("POST", "/api/fleet/v1/sites", new byte[0], busy).status())
        .isEqualTo(200);
  }

  @Test
  void everyAnswerWithDataSaysWhatIsLeft() {
    RawHttp.Answer answer = raw.send("GET", "/api/fleet/v1/sites", bearer("counting"));

    assertThat(answer.header("RateLimit")).startsWith("\"caller-reads\";r=1999;t=");
  }

  @Test
  void heavyRequestsSideBySideAreBounded() throws Exception {
    String heavy = bearer("heavy");
    String upload = "/api/fleet/v1/imports/gated";
    List<CompletableFuture<RawHttp.Answer>> running = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      running.add(
          CompletableFuture.supplyAsync(() -> raw.sendBody("POST", upload, new byte[0], heavy)));
    }
    service.awaitWaiting(2);

    RawHttp.Answer third = raw.sendBody("POST", upload, new byte[0], heavy);
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.header("Retry-After")).isEqualTo("1");
    assertThat(third.body()).contains("side by side");

    service.openGate();
    for (CompletableFuture<RawHttp.Answer> answer : running) {
      assertThat(answer.join().status()).isEqualTo(200);
    }
    assertThat(raw.sendBody("POST", upload, new byte[0], heavy).status()).isEqualTo(200);
  }

  @Test
  void floodOfStrangersIsCutAndKnownCallersAtTheSameAddressPass() {
    RawHttp office = new RawHttp(gateway.getPort(), "127.0.0.9");
    String known = bearer("colleague");
    assertThat(office.send("GET", "/api/fleet/v1/sites", known).status()).isEqualTo(200);

    RawHttp.Answer answer = null;
    for (int i = 0; i < 5_000 && (answer == null || answer.status() == 401); i++) {
      answer = office.send("GET", "/api/fleet/v1/sites", "Authorization: Bearer a.b.c" + i);
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"address-strangers\";q=1000;w=10");
    assertThat(answer.body()).contains("Your network address");
    assertThat(office.send("GET", "/api/fleet/v1/sites", known).status()).isEqualTo(200);
    assertThat(raw.send("GET", "/api/fleet/v1/sites").status()).isEqualTo(401);
  }
}
