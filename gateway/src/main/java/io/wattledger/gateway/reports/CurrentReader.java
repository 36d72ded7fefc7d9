package io.wattledger.gateway.reports;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller of this request as the reader of a report. */
@ApplicationScoped
public class CurrentReader {

  private final SecurityIdentity identity;
  private final CurrentUser user;

  CurrentReader(SecurityIdentity identity, CurrentUser user) {
    this.identity = identity;
    this.user = user;
  }

  /** The caller with the access token of the session or of the bearer request. */
  public Reader get() {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    return new Reader(user.name(), user.roles(), credential.getToken());
  }
}
