package io.wattledger.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The public API of a suite as its demo clients use it. */
final class Api {

  private static final long TOKEN_LIFE_NANOS = 180_000_000_000L;
  private final Suite suite;
  private final Map<String, String> tokens = new HashMap<>();
  private long tokensSince = System.nanoTime();

  Api(Suite suite) {
    this.suite = suite;
  }

  /** A request by one of the demo's API clients, with a fresh idempotency key. */
  RequestSpecification as(String client) {
    return anonymous()
        .auth()
        .oauth2(token(client))
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A request by nobody. */
  RequestSpecification anonymous() {
    return given()
        .config(
            RestAssured.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", 5_000)
                        .setParam("http.socket.timeout", 60_000)))
        .baseUri(suite.gateway().toString());
  }

  /** An access token of one of the demo's API clients. */
  synchronized String token(String client) {
    if (System.nanoTime() - tokensSince > TOKEN_LIFE_NANOS) {
      tokens.clear();
      tokensSince = System.nanoTime();
    }
    return tokens.computeIfAbsent(client, this::requestToken);
  }

  private String requestToken(String client) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", "wattledger")
        .post(suite.tokenEndpoint())
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
