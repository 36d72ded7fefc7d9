package io.wattledger.gateway.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.wattledger.gateway.testing.GatewayResource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What not even an administrator can do to people, and what nobody else can. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class PeopleRulesTest extends PeopleApi {

  @Test
  void nobodyDoesItToThemselves() {
    for (String action : List.of("/disable", "/invitation", "/second-factor-reset")) {
      admin()
          .post(OWN + action)
          .then()
          .statusCode(403)
          .body("detail", containsString("ask another administrator"));
    }
    admin().body("{\"roles\":[\"finance\"]}").put(OWN + "/roles").then().statusCode(403);
    admin()
        .body("{\"roles\":[\"admin\",\"finance\"]}")
        .put(OWN + "/roles")
        .then()
        .statusCode(200)
        .body("roles", contains("admin", "finance"));
  }

  @Test
  void lastAdministratorStaysWhoeverAsks() {
    RequestSpecification machine = as("service-account-api-admin", "admin");
    machine.post(GRACE + "/disable").then().statusCode(200);
    as("service-account-api-admin", "admin")
        .post(OWN + "/disable")
        .then()
        .statusCode(409)
        .body("detail", containsString("last administrator"));
    as("service-account-api-admin", "admin")
        .body("{\"roles\":[\"auditor\"]}")
        .put(OWN + "/roles")
        .then()
        .statusCode(409);
    assertThat(keycloak.realm().rolesOf("subject-of-admin")).contains("admin");
    assertThat(keycloak.realm().account("subject-of-admin").getBoolean("enabled")).isTrue();
  }

  @Test
  void twoAdministratorsWhoDemoteEachOtherLeaveOne() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        keycloak.realm().reset();
        CountDownLatch start = new CountDownLatch(1);
        Future<Integer> first = both.submit(() -> demote(start, "admin", GRACE));
        Future<Integer> second = both.submit(() -> demote(start, "grace", OWN));
        start.countDown();

        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 403);
        assertThat(
                Set.of("subject-of-admin", "subject-of-grace").stream()
                    .filter(id -> keycloak.realm().rolesOf(id).contains("admin")))
            .hasSize(1);
      }
    } finally {
      both.shutdownNow();
    }
  }

  private int demote(CountDownLatch start, String by, String whom) throws InterruptedException {
    RequestSpecification request = as(by, "admin").body("{\"roles\":[\"auditor\"]}");
    start.await();
    return request.put(whom + "/roles").statusCode();
  }

  @Test
  void tokenOfADemotedOrDisabledAdministratorChangesNothing() {
    admin().body("{\"roles\":[\"auditor\"]}").put(GRACE + "/roles").then().statusCode(200);
    as("grace", "admin")
        .body("{\"roles\":[\"admin\"]}")
        .put(GRACE + "/roles")
        .then()
        .statusCode(403)
        .body("detail", containsString("no longer has the role 'admin'"));
    assertThat(keycloak.realm().rolesOf("subject-of-grace")).doesNotContain("admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "finance",
        "controller",
        "operator",
        "energy",
        "executive",
        "auditor",
        "ai-customer",
        "site-agent",
        "collector",
        "scheduler"
      })
  void othersAreRefused(String role) {
    as("somebody", role).get(PEOPLE).then().statusCode(403);
    as("somebody", role).post(FINANCE + "/disable").then().statusCode(403);
    as("somebody", role)
        .header("Idempotency-Key", fresh())
        .body("{}")
        .post(PEOPLE)
        .then()
        .statusCode(403);
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void nobodyIsLoggedInWithoutToken() {
    given().get(PEOPLE).then().statusCode(401);
    given().post(FINANCE + "/disable").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "subject-of-customer-a",
        "subject-of-service-account-api-admin",
        "..;",
        "a b"
      })
  void whoIsNoPersonOfTheCompanyIsNotFound(String id) {
    int status = admin().get(PEOPLE + "/{id}", id).statusCode();
    assertThat(status).isIn(400, 404);
    assertThat(admin().post(PEOPLE + "/{id}/disable", id).statusCode()).isIn(400, 404);
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void realmThatIsAwayIs503AndNothingIsRecorded() {
    String before = lastAuditOrNone();
    keycloak.realm().fallSilent();
    admin()
        .post(FINANCE + "/disable")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("detail", containsString("identity provider does not answer"));
    keycloak.realm().reset();
    assertThat(lastAuditOrNone()).isEqualTo(before);
  }

  private String lastAuditOrNone() {
    return sql.first("select max(id)::text from audit_entry", row -> row.getString(1)).orElse("");
  }

  @Test
  void realmThatRefusesUsIsSaidToBeSetUpWrongly() {
    keycloak.realm().breakAt("GET /users/.*", 403, "{\"error\":\"HTTP 403 Forbidden\"}");
    admin().get(FINANCE).then().statusCode(502).body("detail", containsString("wattledger-people"));
  }
}
