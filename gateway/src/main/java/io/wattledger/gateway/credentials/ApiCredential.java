package io.wattledger.gateway.credentials;

import java.time.Instant;
import java.util.List;

/**
 * An API credential, without its secret.
 *
 * @param clientId what the machine sends together with the secret
 * @param name what people call it
 * @param description what it is for, absent when nobody said so
 * @param organizationId the customer it belongs to, absent for one of the company
 * @param organizationName that customer's name
 * @param roles what it may do
 * @param enabled whether it gets tokens
 * @param createdAt when it was made
 * @param createdBy user name of who made it
 * @param secretSince when its present secret was made
 * @param lastUsedAt when it got its last token, absent when it got none in the last 90 days
 */
public record ApiCredential(
    String clientId,
    String name,
    String description,
    String organizationId,
    String organizationName,
    List<String> roles,
    boolean enabled,
    Instant createdAt,
    String createdBy,
    Instant secretSince,
    Instant lastUsedAt) {

  /** Copies the roles. */
  public ApiCredential {
    roles = List.copyOf(roles);
  }
}
