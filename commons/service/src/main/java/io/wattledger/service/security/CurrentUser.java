package io.wattledger.service.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks: the verified bearer of the request's token, or the service itself in scheduled work.
 */
@ApplicationScoped
public class CurrentUser {

  /** The name under which scheduled work is recorded. */
  public static final String SYSTEM = "system";

  private final SecurityIdentity identity;

  /** Over the identity of the current request. */
  public CurrentUser(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The user name, or {@value #SYSTEM} outside of a request. */
  public String name() {
    return inRequest() && !identity.isAnonymous() ? identity.getPrincipal().getName() : SYSTEM;
  }

  /** The token's subject, which never changes for a user, or {@value #SYSTEM}. */
  public String subject() {
    if (!inRequest() || identity.isAnonymous()) {
      return SYSTEM;
    }
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
      return token.getSubject();
    }
    return identity.getPrincipal().getName();
  }

  /** Whether the user has at least one of the roles. */
  public boolean hasRole(String... roles) {
    if (!inRequest()) {
      return false;
    }
    for (String role : roles) {
      if (identity.hasRole(role)) {
        return true;
      }
    }
    return false;
  }

  /** The user's roles in alphabetical order, empty outside of a request. */
  public Set<String> roles() {
    return inRequest() ? new TreeSet<>(identity.getRoles()) : Set.of();
  }

  private static boolean inRequest() {
    return Arc.container().requestContext().isActive();
  }
}
