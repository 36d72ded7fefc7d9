package io.wattledger.gateway.session;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Sessions that somebody has logged out of, for as long as a copy of their cookie would still open
 * them: the token inside lives on for minutes, and only then does the identity provider refuse a
 * new one. Kept in memory, since nothing is lost with it that those minutes do not end anyway.
 */
@ApplicationScoped
public class EndedSessions {

  private static final String SESSION = "sid";

  private final Map<String, Instant> untilBySession = new ConcurrentHashMap<>();
  private final Clock clock;

  EndedSessions(Clock clock) {
    this.clock = clock;
  }

  void note(@Observes SecurityEvent event) {
    if (event.getEventType() == SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED
        && event.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
        && token.getClaim(SESSION) instanceof String session) {
      Instant now = clock.instant();
      untilBySession.values().removeIf(now::isAfter);
      untilBySession.put(session, now.plusSeconds(lifeSeconds(token)));
    }
  }

  /** Whether the verified identity belongs to a session that was logged out of. */
  boolean contains(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(SESSION) instanceof String session
        && untilBySession.containsKey(session);
  }

  /** How long a token of the session lives that was issued a moment before. */
  private static long lifeSeconds(JsonWebToken token) {
    return token.getExpirationTime() - token.<Long>getClaim(Claims.iat);
  }
}
