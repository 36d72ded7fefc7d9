package io.wattledger.aihosting.access;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The claim that names the customer's organization: {@code {"alias": {"id": "uuid"}}} with exactly
 * one member. Everything else names nobody.
 */
public final class OrganizationClaim {

  /** The claim's name. */
  public static final String NAME = "organization";

  private OrganizationClaim() {}

  /** The organization's id, empty unless the claim names exactly one organization with its id. */
  public static Optional<UUID> id(Object claim) {
    if (!(claim instanceof Map<?, ?> byAlias) || byAlias.size() != 1) {
      return Optional.empty();
    }
    Object organization = byAlias.values().iterator().next();
    if (organization instanceof JsonObject json) {
      return json.get("id") instanceof JsonString id ? uuid(id.getString()) : Optional.empty();
    }
    return organization instanceof Map<?, ?> attributes && attributes.get("id") instanceof String id
        ? uuid(id)
        : Optional.empty();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
