package io.wattledger.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public API of a suite as its demo clients use it. */
final class Api {

  private static final long TOKEN_LIFE_NANOS = 180_000_000_000L;
  private final Suite suite;
  private final URI tokenEndpoint;
  private final Map<String, Held> tokens = new HashMap<>();

  Api(Suite suite) {
    this(suite, suite.tokenEndpoint());
  }

  /** With tokens of a Keycloak that is not the suite's own. */
  Api(Suite suite, URI tokenEndpoint) {
    this.suite = suite;
    this.tokenEndpoint = tokenEndpoint;
  }

  /** Where the suite's front door is. */
  URI gateway() {
    return suite.gateway();
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

  /**
   * An access token of one of the demo's API clients. A token that still lives is used on when
   * there is no new one at the moment.
   */
  synchronized String token(String client) {
    Held held = tokens.get(client);
    if (held == null || System.nanoTime() - held.sinceNanos() > TOKEN_LIFE_NANOS) {
      Response answer = requestToken(client);
      if (held == null || answer.statusCode() == 200) {
        answer.then().statusCode(200);
        held = new Held(answer.path("access_token"), System.nanoTime());
        tokens.put(client, held);
      }
    }
    return held.token();
  }

  /** The tokens that this client uses. */
  synchronized List<String> heldTokens() {
    return tokens.values().stream().map(Held::token).toList();
  }

  /** Asks for a token without expecting to get one. */
  Response requestToken(String client) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", "wattledger")
        .post(tokenEndpoint);
  }

  private record Held(String token, long sinceNanos) {}
}
