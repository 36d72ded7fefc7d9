package io.wattledger.gateway.person;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads from a verified token what is said about a person. */
public final class TokenClaims {

  private final JsonWebToken token;

  /** Over a verified token. */
  public TokenClaims(JsonWebToken token) {
    this.token = token;
  }

  /** A claim that is a text, when present. */
  Optional<String> text(String claim) {
    Object value = token.getClaim(claim);
    return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
  }

  /** The alias of the caller's organization, when the caller belongs to exactly one. */
  Optional<String> organization() {
    Object value = token.getClaim("organization");
    if (value instanceof Map<?, ?> byAlias && byAlias.size() == 1) {
      return Optional.of(byAlias.keySet().iterator().next().toString());
    }
    if (value instanceof Collection<?> aliases && aliases.size() == 1) {
      return Optional.of(aliases.iterator().next().toString().replace("\"", ""));
    }
    return Optional.empty();
  }

  /** The id of the caller's organization, when the caller belongs to exactly one that shows it. */
  public Optional<String> organizationId() {
    Object value = token.getClaim("organization");
    if (value instanceof Map<?, ?> byAlias
        && byAlias.size() == 1
        && byAlias.values().iterator().next() instanceof Map<?, ?> organization
        && organization.get("id") != null) {
      return Optional.of(organization.get("id").toString().replace("\"", ""));
    }
    return Optional.empty();
  }

  /** When this token expires. */
  Instant expiry() {
    return Instant.ofEpochSecond(token.getExpirationTime());
  }

  /**
   * When a token expires that only the identity provider can verify.
   *
   * @return the time, or empty when the token is opaque or does not expire
   */
  static Optional<Instant> expiryOf(String token) {
    String[] parts = token.split("\\.");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      Long seconds = new JsonObject(new String(payload, StandardCharsets.UTF_8)).getLong("exp");
      return Optional.ofNullable(seconds).filter(s -> s > 0).map(Instant::ofEpochSecond);
    } catch (IllegalArgumentException | DecodeException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
