package io.wattledger.gateway.credentials;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ApiCredentialsTest {

  private static final String ALL = "/api/gateway/v1/api-credentials";
  private static final String MINE = "/api/gateway/v1/my-organization/api-credentials";

  @Inject Sql sql;
  KeycloakStandIn keycloak;

  @BeforeEach
  @AfterEach
  void prepare() {
    keycloak.issueTokensFor(300);
    keycloak.realm().reset();
  }

  private RequestSpecification as(String user, String role) {
    return given()
        .auth()
        .oauth2(keycloak.accessToken(user, role))
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private RequestSpecification admin() {
    return as("admin", "admin");
  }

  private RequestSpecification customer(String letter) {
    return as("customer-" + letter, "ai-customer");
  }

  private Response create(String name, String roles) {
    return admin().body("{\"name\":\"%s\",\"roles\":%s}".formatted(name, roles)).post(ALL);
  }

  private String accountOf(String clientId) {
    return "account-of-" + keycloak.realm().clientOf(clientId).getString("id");
  }

  @Test
  void companysMachineGetsItsRolesAndASecretThatIsShownOnce() {
    String key = UUID.randomUUID().toString();
    Response made =
        given()
            .auth()
            .oauth2(keycloak.accessToken("admin", "admin"))
            .contentType("application/json")
            .header("Idempotency-Key", key)
            .body("{\"name\":\"Pecos, Zähler\",\"roles\":[\"collector\",\"site-agent\"]}")
            .post(ALL);
    made.then()
        .statusCode(201)
        .body("credential.clientId", matchesPattern("key-pecos-zahler-[a-z0-9]{8}"))
        .body("credential.roles", contains("collector", "site-agent"))
        .body("credential.organizationId", nullValue())
        .body("credential.createdBy", equalTo("admin"))
        .body("credential.enabled", equalTo(true))
        .body("secret", notNullValue());
    String secret = made.path("secret");
    String clientId = made.path("credential.clientId");
    var client = keycloak.realm().clientOf(clientId);
    assertThat(client.getBoolean("publicClient")).isFalse();
    assertThat(client.getBoolean("standardFlowEnabled")).isFalse();
    assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
    assertThat(client.getBoolean("fullScopeAllowed")).isFalse();
    assertThat(client.getJsonArray("defaultClientScopes"))
        .containsExactly("basic", "profile", "wattledger-api");

    given()
        .auth()
        .oauth2(keycloak.accessToken("admin", "admin"))
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"name\":\"Pecos, Zähler\",\"roles\":[\"collector\",\"site-agent\"]}")
        .post(ALL)
        .then()
        .statusCode(201)
        .body("credential.clientId", equalTo(clientId))
        .body("secret", nullValue());
    assertThat(
            sql.list(
                "select body from idempotency_key union all select after::text from audit_entry",
                row -> String.valueOf(row.getString(1))))
        .noneMatch(text -> text.contains(secret));
    assertThat(admin().get(ALL).asString()).doesNotContain(secret).contains(clientId);
    assertThat(admin().get(ALL + "/" + clientId).asString()).doesNotContain(secret);
  }

  @Test
  void customersMachineBelongsToTheCustomerAndHasItsRoleAlone() {
    String clientId =
        admin()
            .body("{\"name\":\"Usage\",\"organizationId\":\"customer-b-id\"}")
            .post(ALL)
            .then()
            .statusCode(201)
            .body("credential.organizationName", equalTo("Harbor Genomics"))
            .body("credential.roles", contains("ai-customer"))
            .extract()
            .path("credential.clientId");
    assertThat(keycloak.realm().membersOf("customer-b-id")).contains(accountOf(clientId));
    assertThat(keycloak.realm().clientOf(clientId).getJsonArray("defaultClientScopes"))
        .contains("organization");
    customer("b").get(MINE).then().statusCode(200).body("items.clientId", contains(clientId));
    customer("a").get(MINE).then().body("items.size()", equalTo(0));
  }

  @Test
  void customerMakesRotatesAndEndsItsOwn() {
    Response made = customer("a").body("{\"name\":\"Export\"}").post(MINE);
    made.then().statusCode(201).body("credential.roles", contains("ai-customer"));
    String path = MINE + "/" + made.<String>path("credential.clientId");
    customer("a")
        .post(path + "/secret")
        .then()
        .statusCode(200)
        .body("secret", not(made.<String>path("secret")));
    customer("a")
        .body("{\"name\":\"Export 2\",\"description\":\"nightly\"}")
        .put(path)
        .then()
        .statusCode(200)
        .body("name", equalTo("Export 2"))
        .body("description", equalTo("nightly"));
    customer("a").post(path + "/disable").then().statusCode(200).body("enabled", equalTo(false));
    customer("a").post(path + "/enable").then().statusCode(200).body("enabled", equalTo(true));
    customer("a").delete(path).then().statusCode(204);
    customer("a").get(path).then().statusCode(404);
    assertThat(
            sql.list(
                "select action from audit_entry where entity_id = ? order by id",
                row -> row.getString(1),
                made.<String>path("credential.clientId")))
        .containsExactly(
            "api-credential.created",
            "api-credential.secret-rotated",
            "api-credential.changed",
            "api-credential.disabled",
            "api-credential.enabled",
            "api-credential.deleted");
  }

  @Test
  void credentialOfAnotherDoesNotExistForACustomer() {
    String ofB = customer("b").body("{\"name\":\"B\"}").post(MINE).path("credential.clientId");
    String ofUs = create("Ours", "[\"collector\"]").path("credential.clientId");
    int changes = keycloak.realm().changes().size();
    for (String clientId : new String[] {ofB, ofUs}) {
      String path = MINE + "/" + clientId;
      customer("a").get(path).then().statusCode(404);
      customer("a").body("{\"name\":\"x\"}").put(path).then().statusCode(404);
      customer("a").post(path + "/secret").then().statusCode(404);
      customer("a").post(path + "/disable").then().statusCode(404);
      customer("a").post(path + "/enable").then().statusCode(404);
      customer("a").delete(path).then().statusCode(404);
    }
    assertThat(keycloak.realm().changes()).hasSize(changes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wattledger-gateway",
        "realm-management",
        "wattledger-gateway-key",
        "key-nothing",
        "key-",
        "key-..",
        "KEY-X"
      })
  void clientsThatWereNotMadeHereAreOutOfReach(String clientId) {
    String path = ALL + "/" + clientId;
    admin().get(path).then().statusCode(404);
    admin().post(path + "/secret").then().statusCode(404);
    admin().post(path + "/disable").then().statusCode(404);
    admin().body("{\"name\":\"x\"}").put(path).then().statusCode(404);
    admin().delete(path).then().statusCode(404);
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"X\"} | 400 | /roles",
        "{\"name\":\"X\",\"roles\":[\"ai-customer\"]} | 400 | /roles",
        "{\"name\":\"X\",\"roles\":[\"root\"]} | 400 | /roles",
        "{\"name\":\"X\",\"roles\":[\"finance\"],\"organizationId\":\"customer-a-id\"} | 400 | /roles",
        "{\"name\":\"X\",\"organizationId\":\"nobody-at-all\"} | 422 | /organizationId",
        "{\"name\":\"X\",\"organizationId\":\"1\"} | 400 | /organizationId",
        "{\"name\":\"X\",\"organizationId\":\"../../users\"} | 400 | /organizationId",
        "{\"name\":\"<x>\",\"roles\":[\"finance\"]} | 400 | /name",
        "{\"roles\":[\"finance\"]} | 400 | /name",
        "{\"name\":\"X\",\"roles\":[\"finance\"],\"description\":\"<\"} | 400 | /description"
      })
  void requestIsRefusedAtItsField(String body, int status, String pointer) {
    admin()
        .body(body)
        .post(ALL)
        .then()
        .statusCode(status)
        .body("errors[0].pointer", equalTo(pointer));
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void credentialThatCannotBeFinishedIsRemovedAgain() {
    keycloak.realm().breakAt("POST /users/.*/role-mappings/realm", 500, "{\"error\":\"x\"}");
    create("Half", "[\"finance\"]").then().statusCode(502);
    keycloak.realm().breakAt("nothing", 500, "{}");
    admin().get(ALL).then().body("items.size()", equalTo(0));
  }

  @Test
  void listIsPagedByName() {
    create("Beta", "[\"collector\"]");
    create("alpha", "[\"collector\"]");
    String next =
        admin()
            .get(ALL + "?limit=1")
            .then()
            .statusCode(200)
            .body("items.name", contains("alpha"))
            .extract()
            .path("next");
    admin()
        .get(ALL + "?limit=1&cursor=" + next)
        .then()
        .body("items.name", contains("Beta"))
        .body("next", nullValue());
  }

  @Test
  void tokenOfADemotedAdministratorMakesNothing() {
    keycloak.realm().account("subject-of-admin").put("enabled", false);
    create("X", "[\"admin\"]")
        .then()
        .statusCode(403)
        .body("detail", containsString("no longer has the role 'admin'"));
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void creationNeedsAKey() {
    given()
        .auth()
        .oauth2(keycloak.accessToken("admin", "admin"))
        .contentType("application/json")
        .body("{\"name\":\"X\",\"roles\":[\"finance\"]}")
        .post(ALL)
        .then()
        .statusCode(400);
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
    as("somebody", role).get(ALL).then().statusCode(403);
    as("somebody", role).body("{\"name\":\"X\"}").post(ALL).then().statusCode(403);
    as("somebody", role).delete(ALL + "/key-x").then().statusCode(403);
    if (!"ai-customer".equals(role)) {
      as("somebody", role).get(MINE).then().statusCode(403);
    }
  }

  @Test
  void nobodyIsLoggedInWithoutToken() {
    given().get(ALL).then().statusCode(401);
    given().get(MINE).then().statusCode(401);
    given().delete(ALL + "/key-x").then().statusCode(401);
  }
}
