package io.wattledger.aihosting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import io.wattledger.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PeriodLockTest {

  private static final String LOCKS = "/api/ai-hosting/v1/period-locks";

  @Test
  void controllerLocksAndOpensAMonth() {
    String controller = Tokens.of("controller", Roles.CONTROLLER);
    given()
        .auth()
        .oauth2(controller)
        .contentType("application/json")
        .body("{\"reason\": \"October is final\"}")
        .put(LOCKS + "/2026-10")
        .then()
        .statusCode(200)
        .body("lockedBy", is("controller"));
    given().auth().oauth2(controller).get(LOCKS + "/2026-10").then().statusCode(200);
    given().auth().oauth2(controller).delete(LOCKS + "/2026-10").then().statusCode(204);
    given()
        .auth()
        .oauth2(controller)
        .get(LOCKS + "/2026-10")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void anonymousIsRefused() {
    given().get(LOCKS).then().statusCode(401).header("WWW-Authenticate", "Bearer");
  }

  @Test
  void anotherRoleIsRefused() {
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .delete(LOCKS + "/2026-10")
        .then()
        .statusCode(403);
  }
}
