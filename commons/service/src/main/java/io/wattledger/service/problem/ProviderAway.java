package io.wattledger.service.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A token that cannot be judged, because the identity provider does not answer. */
final class ProviderAway {

  private ProviderAway() {}

  static boolean caused(Throwable thrown) {
    boolean judging =
        thrown instanceof AuthenticationFailedException || thrown instanceof OIDCException;
    for (Throwable cause = thrown; judging && cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException) {
        return true;
      }
    }
    return false;
  }

  static ProblemException problem() {
    return new ProblemException(
        503,
        "login-unavailable",
        "Login not available",
        "The identity provider cannot be reached at the moment. Try again in a few seconds.",
        List.of());
  }
}
