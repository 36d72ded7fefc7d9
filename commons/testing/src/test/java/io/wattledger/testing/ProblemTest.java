package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProblemTest {

  private static final String NOTES = "/api/sample/v1/notes";
  private static final String VALID =
      "\"code\": \"N-1\", \"period\": \"2026-10\", \"amount\": \"1.50\", \"kind\": \"BILL\"";

  private static RequestSpecification finance() {
    return given().auth().oauth2(Tokens.of("finance", Roles.FINANCE));
  }

  private static ValidatableResponse echo(String body) {
    return finance().contentType("application/json").body(body).post(NOTES + "/echo").then();
  }

  private static ValidatableResponse refused(String body) {
    return echo(body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void validBodyComesBackInPlainForms() {
    echo("{"
            + VALID
            + ", \"day\": \"2026-10-31\", \"at\": \"2026-10-31T05:00:00Z\","
            + " \"count\": 3, \"urgent\": true, \"parts\": [{\"name\": \"a\", \"amount\": 2}]}")
        .statusCode(200)
        .body("amount", is("1.50"))
        .body("period", is("2026-10"))
        .body("day", is("2026-10-31"))
        .body("at", is("2026-10-31T05:00:00Z"))
        .body("parts[0].amount", is("2"));
  }

  @Test
  void unknownFieldIsNamedWithWhatIsAllowed() {
    refused("{" + VALID + ", \"colour\": \"red\"}")
        .body("type", is("/problems/invalid-request"))
        .body("instance", is(NOTES + "/echo"))
        .body("errors[0].pointer", is("/colour"))
        .body("errors[0].detail", containsString("amount, at, code"));
  }

  @Test
  void wrongTypesAreNamedByPointer() {
    refused("{" + VALID + ", \"parts\": [{\"name\": \"a\", \"amount\": \"much\"}]}")
        .body("errors[0].pointer", is("/parts/0/amount"))
        .body("errors[0].detail", containsString("a decimal number"));
    refused("{" + VALID + ", \"parts\": {}}").body("errors[0].pointer", is("/parts"));
    refused("{" + VALID + ", \"count\": \"3\"}").body("errors[0].pointer", is("/count"));
    refused("{" + VALID + ", \"count\": 3.5}").body("errors[0].pointer", is("/count"));
    refused("{" + VALID + ", \"urgent\": 1}").body("errors[0].pointer", is("/urgent"));
    refused("{" + VALID + ", \"day\": 20000}").body("errors[0].pointer", is("/day"));
    refused("{" + VALID + ", \"day\": \"31.10.2026\"}")
        .body("errors[0].detail", containsString("2026-10-31"));
    refused("{" + VALID.replace("BILL", "INVOICE") + "}")
        .body("errors[0].pointer", is("/kind"))
        .body("errors[0].detail", containsString("[BILL, CREDIT]"));
    refused("{" + VALID.replace("\"2026-10\"", "\"2026-13\"") + "}")
        .body("errors[0].pointer", is("/period"));
    refused("{" + VALID.replace("\"N-1\"", "17") + "}").body("errors[0].pointer", is("/code"));
  }

  @Test
  void unreasonableNumbersAreRefused() {
    for (String amount :
        new String[] {
          "NaN",
          "\"NaN\"",
          "\"Infinity\"",
          "1e400",
          "\"1e400\"",
          "\"1e-400\"",
          "\"0x1F\"",
          "\"\"",
          "\"" + "9".repeat(41) + "\"",
          "true",
          "[1]",
          "\"1,5\"",
          "\"1e99999999999\""
        }) {
      refused("{" + VALID.replace("\"1.50\"", amount) + "}");
    }
  }

  @Test
  void malformedDocumentsAreRefused() {
    refused("{" + VALID);
    refused("");
    refused("null");
    refused("[]");
    refused("{" + VALID + "} {}");
    refused("{" + VALID + ", \"code\": \"N-2\"}")
        .body("detail", containsString("same field twice"));
    refused("[".repeat(5000));
    refused("{\"code\": \"" + "x".repeat(1_200_000) + "\"}");
  }

  @Test
  void brokenRulesAreListedByPointer() {
    refused(
            "{\"code\": \" \", \"period\": \"2026-10\", \"amount\": \"-1\","
                + " \"parts\": [{\"name\": \"a\"}, {\"name\": \"\"}]}")
        .body("errors.pointer", hasItem("/code"))
        .body("errors.pointer", hasItem("/amount"))
        .body("errors.pointer", hasItem("/kind"))
        .body("errors.pointer", hasItem("/parts/1/name"))
        .body("errors.size()", is(4));
  }

  @Test
  void parametersAreNamed() {
    finance()
        .get(NOTES + "/months/2026-10?kind=BILL&atLeast=1.5&urgent=true")
        .then()
        .statusCode(200)
        .body(is("2026-10 BILL 1.5 true"));
    for (String query :
        new String[] {
          "/months/2026-1",
          "/months/October",
          "/months/2026-10?kind=bill",
          "/months/2026-10?atLeast=1e99",
          "/months/2026-10?urgent=yes"
        }) {
      finance()
          .get(NOTES + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors[0].detail", containsString(" must be "));
    }
  }

  @Test
  void limitAndCursorAreChecked() {
    for (String query : new String[] {"limit=0", "limit=1001", "limit=-1", "limit=ten"}) {
      finance()
          .get(NOTES + "?" + query)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", is("limit"));
    }
    for (String cursor : new String[] {"x", "%00", "AAAA", "////", "a".repeat(3000)}) {
      finance()
          .get(NOTES + "?cursor=" + cursor)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", is("cursor"));
    }
  }

  @Test
  void httpRefusalsAreProblems() {
    finance()
        .get("/api/sample/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", is("/problems/not-found"));
    finance().delete(NOTES).then().statusCode(405).contentType("application/problem+json");
    finance()
        .accept("image/png")
        .get(NOTES + "/months/2026-10")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    finance()
        .contentType("text/plain")
        .body("x")
        .post(NOTES + "/echo")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void tooLargeBodyIsRefused() throws Exception {
    byte[] body = new byte[17 << 20];
    Arrays.fill(body, (byte) ' ');
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + NOTES + "/echo"))
            .header("Authorization", "Bearer " + Tokens.of("finance", Roles.FINANCE))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("/problems/too-large");
  }

  @Test
  void unannotatedEndpointIsDenied() {
    finance()
        .get(NOTES + "/unannotated")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given().get(NOTES + "/unannotated").then().statusCode(401);
  }

  @Test
  void failureOfOursShowsAnIncidentAndNothingElse() {
    finance()
        .get(NOTES + "/failures/bug")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("incident", notNullValue())
        .body(not(containsString("secret")))
        .body(not(containsString("Exception")));
  }

  @Test
  void busyAndConflictingDatabaseIsTold() {
    finance()
        .get(NOTES + "/failures/serialization")
        .then()
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", is("/problems/changed-meanwhile"));
    finance().get(NOTES + "/failures/version").then().statusCode(409);
    finance().get(NOTES + "/failures/pool").then().statusCode(503).header("Retry-After", "1");
  }

  @Test
  void requestIdIsKeptWhenWellFormed() {
    given()
        .header("X-Request-Id", "abcdef-123456")
        .get(NOTES)
        .then()
        .header("X-Request-Id", "abcdef-123456");
    for (String bad : new String[] {"short", "with space in it", "x".repeat(65), "a;b;c;d;e;f"}) {
      given()
          .header("X-Request-Id", bad)
          .get(NOTES)
          .then()
          .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
  }
}
