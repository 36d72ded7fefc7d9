package io.wattledger.gateway.customers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class CustomerUsersTest {

  private static final String ORGANIZATIONS = "/api/gateway/v1/organizations";
  private static final String MINE = "/api/gateway/v1/my-organization";
  private static final String B_USERS = ORGANIZATIONS + "/customer-b-id/users";
  private static final String B_USER = "subject-of-customer-b";

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

  private RequestSpecification customerA() {
    return as("customer-a", "ai-customer");
  }

  private static String user(String email) {
    return "{\"email\":\"%s\",\"firstName\":\"Lea\",\"lastName\":\"Kim\"}".formatted(email);
  }

  private long audits() {
    return sql.first("select count(*) from audit_entry", row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void organizationIsMadeOnceHoweverOftenItIsAskedFor() {
    String body = "{\"name\":\"Acme GmbH\",\"alias\":\"acme\",\"domains\":[\"ACME.example\"]}";
    Response made = admin().body(body).post(ORGANIZATIONS);
    made.then()
        .statusCode(201)
        .header("Location", containsString(ORGANIZATIONS + "/"))
        .body("alias", equalTo("acme"))
        .body("domains", contains("acme.example"));
    long audited = audits();
    admin()
        .body(body)
        .post(ORGANIZATIONS)
        .then()
        .statusCode(200)
        .body("id", equalTo(made.<String>path("id")));
    assertThat(audits()).isEqualTo(audited);
    admin()
        .body("{\"name\":\"Other\",\"alias\":\"acme\"}")
        .post(ORGANIZATIONS)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/alias"));
    admin()
        .get(ORGANIZATIONS)
        .then()
        .statusCode(200)
        .body("items.name", contains("Acme GmbH", "Harbor Genomics", "Lumen Ridge Robotics"));
    admin().get(ORGANIZATIONS + "?search=ridge").then().body("items.alias", contains("customer-a"));
    admin().get(ORGANIZATIONS + "/nothing").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"Harbor Genomics\",\"alias\":\"new\"} | 409 | /name",
        "{\"name\":\"N\",\"alias\":\"new\",\"domains\":[\"customer-a.example\"]} | 409 | /domains",
        "{\"name\":\"N\",\"alias\":\"No Alias\"} | 400 | /alias",
        "{\"name\":\"<N>\",\"alias\":\"new\"} | 400 | /name",
        "{\"name\":\"N\",\"alias\":\"new\",\"domains\":[\"nodomain\"]} | 400 | /domains/0"
      })
  void organizationIsRefusedAtItsField(String body, int status, String pointer) {
    admin()
        .body(body)
        .post(ORGANIZATIONS)
        .then()
        .statusCode(status)
        .body("errors[0].pointer", containsString(pointer));
  }

  @Test
  void customerSeesAndInvitesOwnUsersOnly() {
    customerA().get(MINE).then().statusCode(200).body("name", equalTo("Lumen Ridge Robotics"));
    Response invited = customerA().body(user("lea@customer-a.example")).post(MINE + "/users");
    invited.then().statusCode(201).body("temporaryPassword", notNullValue());
    String id = invited.path("id");

    assertThat(keycloak.realm().rolesOf(id)).contains("ai-customer").doesNotContain("admin");
    assertThat(keycloak.realm().membersOf("customer-a-id")).contains(id);
    assertThat(keycloak.realm().membersOf("customer-b-id")).doesNotContain(id);
    customerA()
        .get(MINE + "/users")
        .then()
        .statusCode(200)
        .body("items.username", contains("customer-a", "lea@customer-a.example"));
    as("customer-b", "ai-customer")
        .get(MINE + "/users")
        .then()
        .body("items.username", contains("customer-b"));
    as("customer-b", "ai-customer").get(MINE + "/users/" + id).then().statusCode(404);
  }

  @Test
  void requestCannotNameTheOrganization() {
    String body =
        user("eve@customer-b.example").replace("}", ",\"organizationId\":\"customer-b-id\"}");
    customerA().body(body).post(MINE + "/users").then().statusCode(400);
    customerA()
        .get(MINE + "/users?organization=customer-b-id")
        .then()
        .body("items.username", contains("customer-a"));
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invitation", "disable", "enable", "sign-out", "second-factor-reset", "unlock"})
  void userOfAnotherCustomerDoesNotExist(String action) {
    customerA().post(MINE + "/users/" + B_USER + "/" + action).then().statusCode(404);
    admin()
        .post(ORGANIZATIONS + "/customer-a-id/users/" + B_USER + "/" + action)
        .then()
        .statusCode(404);
    customerA().delete(MINE + "/users/" + B_USER).then().statusCode(404);
    customerA().delete(MINE + "/users/subject-of-finance").then().statusCode(404);
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void customerLooksAfterOwnUsersAndNotAfterItself() {
    String id = customerA().body(user("lea@customer-a.example")).post(MINE + "/users").path("id");
    String path = MINE + "/users/" + id;
    keycloak.realm().lockOut(id);
    keycloak.realm().logIn(id, 1);
    customerA().post(path + "/unlock").then().statusCode(200).body("lockedOut", equalTo(false));
    customerA().post(path + "/sign-out").then().statusCode(200).body("endedSessions", equalTo(1));
    customerA().post(path + "/disable").then().statusCode(200).body("enabled", equalTo(false));
    customerA().post(path + "/invitation").then().statusCode(409);
    customerA().post(path + "/enable").then().statusCode(200).body("enabled", equalTo(true));
    customerA().post(path + "/invitation").then().statusCode(200);
    customerA().delete(path).then().statusCode(204);
    customerA().get(path).then().statusCode(404);
    assertThat(keycloak.realm().account(id)).isNull();
    for (String action : List.of("disable", "invitation", "second-factor-reset")) {
      customerA().post(MINE + "/users/subject-of-customer-a/" + action).then().statusCode(403);
    }
    customerA().delete(MINE + "/users/subject-of-customer-a").then().statusCode(403);
  }

  @Test
  void administratorLooksAfterUsersOfAnyCustomer() {
    admin().get(B_USERS).then().statusCode(200).body("items.username", contains("customer-b"));
    admin().get(ORGANIZATIONS + "/nothing/users").then().statusCode(404);
    admin().body(user("x@b.example")).post(ORGANIZATIONS + "/nothing/users").then().statusCode(404);
    String id =
        admin().body(user("x@b.example")).post(B_USERS).then().statusCode(201).extract().path("id");
    assertThat(keycloak.realm().membersOf("customer-b-id")).contains(id);
    admin().post(B_USERS + "/" + id + "/disable").then().statusCode(200);
    admin().delete(B_USERS + "/" + id).then().statusCode(204);
    assertThat(
            sql.first(
                    "select before->>'organization' from audit_entry"
                        + " where action = 'customer-user.removed' and entity_id = ?",
                    row -> row.getString(1),
                    id)
                .orElseThrow())
        .isEqualTo("customer-b-id");
  }

  @Test
  void invitationThatCannotBeFinishedLeavesNoAccount() {
    keycloak.realm().breakAt("POST /organizations/.*", 500, "{\"error\":\"unknown_error\"}");
    customerA().body(user("half@a.example")).post(MINE + "/users").then().statusCode(502);
    keycloak.realm().breakAt("nothing", 500, "{}");
    assertThat(keycloak.realm().changes()).anyMatch(call -> call.startsWith("DELETE /users/"));
    customerA().body(user("half@a.example")).post(MINE + "/users").then().statusCode(201);
  }

  @Test
  void tokenOfSomebodyWhoWasRemovedChangesNothing() {
    String id = customerA().body(user("lea@customer-a.example")).post(MINE + "/users").path("id");
    keycloak.realm().account("subject-of-customer-a").put("enabled", false);
    customerA()
        .post(MINE + "/users/" + id + "/disable")
        .then()
        .statusCode(403)
        .body("detail", containsString("no longer has the role"));
    keycloak.realm().reset();
    as("customer-b", "ai-customer").get(MINE + "/users").then().statusCode(200);
    given()
        .auth()
        .oauth2(
            keycloak.sign(
                keycloak
                    .accessClaims("customer-b", List.of("ai-customer"))
                    .put(
                        "organization",
                        new JsonObject()
                            .put("customer-a", new JsonObject().put("id", "customer-a-id")))))
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(user("lea@customer-a.example"))
        .post(MINE + "/users")
        .then()
        .statusCode(403)
        .body("detail", containsString("no longer belongs to this customer"));
  }

  @Test
  void noneOrSeveralOrganizationsAre403() {
    JsonObject claims = keycloak.accessClaims("customer-a", List.of("ai-customer"));
    claims.remove("organization");
    asToken(keycloak.sign(claims)).get(MINE + "/users").then().statusCode(403);
    claims.put(
        "organization",
        new JsonObject()
            .put("customer-a", new JsonObject().put("id", "customer-a-id"))
            .put("customer-b", new JsonObject().put("id", "customer-b-id")));
    asToken(keycloak.sign(claims))
        .get(MINE + "/users")
        .then()
        .statusCode(403)
        .body("detail", containsString("exactly one customer"));
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  private static RequestSpecification asToken(String token) {
    return given().auth().oauth2(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "controller", "operator", "energy", "executive", "auditor"})
  void othersAreRefused(String role) {
    as(role, role).get(ORGANIZATIONS).then().statusCode(role.equals("finance") ? 200 : 403);
    as(role, role)
        .contentType("application/json")
        .body("{\"name\":\"Cedar Labs\",\"alias\":\"cedar-labs\"}")
        .post(ORGANIZATIONS)
        .then()
        .statusCode(403);
    as(role, role).get(B_USERS).then().statusCode(403);
    as(role, role).get(MINE + "/users").then().statusCode(403);
    customerA().get(ORGANIZATIONS).then().statusCode(403);
    customerA().get(B_USERS).then().statusCode(403);
    customerA().delete(B_USERS + "/" + B_USER).then().statusCode(403);
    admin().get(MINE + "/users").then().statusCode(403);
  }

  @Test
  void nobodyIsLoggedInWithoutToken() {
    given().get(ORGANIZATIONS).then().statusCode(401);
    given().get(B_USERS).then().statusCode(401);
    given().get(MINE).then().statusCode(401);
    given().get(MINE + "/users").then().statusCode(401).body("errors", nullValue());
  }
}
