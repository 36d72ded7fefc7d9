package io.wattledger.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells access tokens from the other tokens that the same identity provider signs. */
final class BearerTokens {

  private static final String AUDIENCE = "gateway";
  private static final String TYPE_CLAIM = "typ";
  private static final String ACCESS_TOKEN = "Bearer";

  private BearerTokens() {}

  /** Whether the verified token is an access token that names the gateway as audience. */
  static boolean isAccessToken(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return false;
    }
    Set<String> audience = token.getAudience();
    return audience != null
        && audience.contains(AUDIENCE)
        && ACCESS_TOKEN.equals(token.getClaim(TYPE_CLAIM));
  }
}
