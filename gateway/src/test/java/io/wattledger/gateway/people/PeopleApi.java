package io.wattledger.gateway.people;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** How the tests of people call the API. */
abstract class PeopleApi {

  static final String PEOPLE = "/api/gateway/v1/people";
  static final String FINANCE = PEOPLE + "/subject-of-finance";
  static final String GRACE = PEOPLE + "/subject-of-grace";
  static final String OWN = PEOPLE + "/subject-of-admin";

  @Inject Sql sql;
  KeycloakStandIn keycloak;

  @BeforeEach
  @AfterEach
  void prepare() {
    keycloak.issueTokensFor(300);
    keycloak.realm().reset();
  }

  RequestSpecification as(String user, String... roles) {
    return given().auth().oauth2(keycloak.accessToken(user, roles)).contentType("application/json");
  }

  RequestSpecification admin() {
    return as("admin", "admin");
  }

  Response invite(String key, String email, String roles) {
    return admin()
        .header("Idempotency-Key", key)
        .body(
            "{\"email\":\"%s\",\"firstName\":\"Nina\",\"lastName\":\"Okafor\",\"roles\":%s}"
                .formatted(email, roles))
        .post(PEOPLE);
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  String lastAudit() {
    return sql.first(
            "select action || ' ' || coalesce(before::text, '-') || ' ' || coalesce(after::text, '-')"
                + " from audit_entry order by id desc limit 1",
            row -> row.getString(1))
        .orElseThrow();
  }
}
