package io.wattledger.service.observe;

import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Counts tokens that were refused, by reason, and callers whose roles did not suffice. */
@ApplicationScoped
public class TokenFailures {

  /** Every word that {@link #reason} knows. */
  static final List<String> REASONS =
      List.of("expired", "audience", "issuer", "signature", "malformed", "other");

  private static final int DEEPEST = 10;

  void refused(@Observes AuthenticationFailureEvent event) {
    Tally.one("wattledger.token.failures", "reason", reason(event.getAuthenticationFailure()));
  }

  void forbidden(@Observes AuthorizationFailureEvent event) {
    Tally.one("wattledger.access.denied");
  }

  /** One word of a closed set for what was wrong with a token. */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof InvalidJwtException invalid) {
        return reason(invalid);
      }
      cause = cause.getCause();
    }
    return "other";
  }

  private static String reason(InvalidJwtException invalid) {
    if (invalid.hasExpired()) {
      return "expired";
    }
    if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "audience";
    }
    if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)
        || invalid.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "issuer";
    }
    if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)
        || invalid.hasErrorCode(ErrorCodes.SIGNATURE_MISSING)) {
      return "signature";
    }
    return "malformed";
  }
}
