package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ManagementTest {

  @TestHTTPResource(value = "/health", management = true)
  URL health;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @Test
  void healthAndMetricsAreServedOnThePortOfTheirOwn() {
    given().get(health).then().statusCode(200).body("status", is("UP"));
    given().get(metrics).then().statusCode(200).body(containsString("jvm_memory"));
    assertThat(health.getPath()).isEqualTo("/q/health");
    assertThat(health.getHost()).isIn("localhost", "127.0.0.1");
  }

  @Test
  void healthAndMetricsAreNotServedToCallers() {
    given().get("/q/health").then().statusCode(404);
    given().get("/q/metrics").then().statusCode(404);
    given().get("/q/dev").then().statusCode(404);
  }

  @Test
  void otherVersionsOfTheApiAreUnknown() {
    given()
        .get("/api/sample/v2/notes")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void apiIsDescribedWithKeysPagesAndProblems() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("openapi", is("3.0.3"))
        .body(
            "paths.'/api/sample/v1/notes'.post.parameters.find { it.name == 'Idempotency-Key' }"
                + ".required",
            is(true))
        .body(
            "paths.'/api/sample/v1/notes'.get.parameters.find { it.name == 'limit' }.schema.type",
            is("integer"))
        .body(
            "paths.'/api/sample/v1/notes/echo'.post.parameters", org.hamcrest.Matchers.nullValue())
        .body(
            "paths.'/api/sample/v1/notes'.post.responses.default.'$ref'",
            is("#/components/responses/Problem"));
  }
}
