package io.wattledger.costmodel;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.wattledger.testing.Tokens;
import java.util.UUID;

/** Requests of a user with a role. */
public final class Caller {

  /** Where the service's API begins. */
  public static final String API = "/api/cost-model/v1/";

  private Caller() {}

  /** A request of a user who is named like the role. */
  public static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role));
  }

  /** A request with a JSON body. */
  public static RequestSpecification json(String role, String body) {
    return as(role).contentType("application/json").body(body);
  }

  /** A request with a CSV body and a fresh idempotency key. */
  public static RequestSpecification csv(String role, String body) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/csv")
        .body(body);
  }
}
