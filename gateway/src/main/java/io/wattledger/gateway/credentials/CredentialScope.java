package io.wattledger.gateway.credentials;

import io.wattledger.gateway.realm.ApiClient;

/**
 * Whose credentials a request is about. A credential outside of it does not exist for the request.
 *
 * @param organization the only customer whose credentials are seen, null for all credentials
 */
public record CredentialScope(String organization) {

  /** Every credential, for administrators. */
  public static final CredentialScope ALL = new CredentialScope(null);

  /** The credentials of one customer. */
  public static CredentialScope of(String organization) {
    return new CredentialScope(java.util.Objects.requireNonNull(organization));
  }

  boolean contains(ApiClient client) {
    return organization == null || organization.equals(client.organization());
  }
}
