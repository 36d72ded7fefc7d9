package io.wattledger.gateway.reports.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Report links as people and programs use them. */
final class LinksApi {

  static final String LINKS = "/api/gateway/v1/report-links";

  private final RawHttp raw;
  private final KeycloakStandIn keycloak;

  LinksApi(URI gateway, KeycloakStandIn keycloak) {
    this.raw = new RawHttp(gateway.getPort());
    this.keycloak = keycloak;
  }

  /** A good link to payouts as CSV, to be changed. */
  static JsonObject payouts() {
    return new JsonObject()
        .put("name", "Payouts for the board")
        .put("kind", "payouts")
        .put("format", "csv")
        .put("period", "latest-closed-month");
  }

  RawHttp.Answer create(String role, JsonObject wanted) {
    return create(role, wanted, UUID.randomUUID().toString());
  }

  RawHttp.Answer create(String role, JsonObject wanted, String key) {
    return raw.sendBody(
        "POST",
        LINKS,
        wanted.encode().getBytes(StandardCharsets.UTF_8),
        bearer(role),
        "Content-Type: application/json",
        "Idempotency-Key: " + key);
  }

  /** A link of finance with its token. */
  JsonObject created(JsonObject wanted) {
    RawHttp.Answer answer = create("finance", wanted);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.content());
  }

  RawHttp.Answer list(String role, String query) {
    return raw.send("GET", LINKS + query, bearer(role));
  }

  RawHttp.Answer revoke(String role, String id) {
    return raw.send("DELETE", LINKS + "/" + id, bearer(role));
  }

  /** As Excel does: the address and nothing else. */
  RawHttp.Answer open(JsonObject created, String... headers) {
    return raw.send("GET", path(created), headers);
  }

  RawHttp.Answer send(String method, String target, String... headers) {
    return raw.send(method, target, headers);
  }

  static String id(JsonObject created) {
    return created.getJsonObject("link").getString("id");
  }

  static String path(JsonObject created) {
    return URI.create(created.getString("url")).getPath();
  }

  static String secret(JsonObject created) {
    String token = created.getString("token");
    return token.substring(token.lastIndexOf('.') + 1);
  }

  String bearer(String role) {
    return "Authorization: Bearer " + keycloak.accessToken(role, role);
  }
}
