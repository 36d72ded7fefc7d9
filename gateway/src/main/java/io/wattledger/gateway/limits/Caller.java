package io.wattledger.gateway.limits;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose budget a request uses.
 *
 * @param id the person or machine, by the token's subject
 * @param customer the customer of AI hosting that it belongs to
 */
record Caller(String id, Optional<String> customer) {

  /**
   * Reads the caller from a token.
   *
   * @param accessToken a token that has been verified
   */
  static Caller of(String accessToken) {
    JsonObject claims = claims(accessToken);
    String id = claims.getString("sub", claims.getString("azp", "unnamed"));
    return new Caller(id, organization(claims.getValue("organization")));
  }

  private static Optional<String> organization(Object claim) {
    if (claim instanceof JsonObject byAlias && !byAlias.isEmpty()) {
      return Optional.of(String.join(",", new TreeSet<>(byAlias.fieldNames())));
    }
    if (claim instanceof JsonArray aliases && !aliases.isEmpty()) {
      return Optional.of(
          aliases.stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
    }
    return Optional.empty();
  }

  private static JsonObject claims(String token) {
    String[] parts = token.split("\\.");
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : "");
      return new JsonObject(new String(payload, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | DecodeException e) {
      return new JsonObject();
    }
  }
}
