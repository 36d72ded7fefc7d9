package io.wattledger.gateway.session;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Finds out who calls, and leaves the answer for the caller that cannot be identified to us. */
@ApplicationScoped
public class Callers {

  private static final Logger LOG = Logger.getLogger(Callers.class);
  private static final BiConsumer<RoutingContext, Throwable> ANSWERED_BY_US =
      (context, failure) -> LOG.debugf("Caller not identified: %s", failure.getMessage());

  private final IdentityProviderManager identityProviders;

  Callers(IdentityProviderManager identityProviders) {
    this.identityProviders = identityProviders;
  }

  /**
   * Verifies the session cookie or bearer token of a request; refreshes a session whose token has
   * expired.
   *
   * @return the identity, anonymous when the request carries no credential; fails when it carries
   *     one that is not valid, or when the identity provider cannot be reached
   */
  public Uni<SecurityIdentity> identify(RoutingContext context) {
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_BY_US);
    return QuarkusHttpUser.getSecurityIdentity(context, identityProviders);
  }

  /** Whether the credential itself was judged and found wanting, redirects included. */
  static boolean isCredentialRefused(Throwable failure) {
    boolean judged =
        failure instanceof AuthenticationFailedException
            || failure instanceof AuthenticationCompletionException
            || failure instanceof AuthenticationRedirectException;
    return judged && !isProviderAway(failure);
  }

  /** Whether the failure comes from an identity provider that did not answer. */
  static boolean isProviderAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Answers a request whose caller cannot be verified at the moment. */
  static void unavailable(RoutingContext context, Throwable failure) {
    LOG.warnf("The identity provider cannot be used: %s", root(failure));
    context.response().putHeader("Retry-After", "5");
    ProblemAnswer.send(
        context,
        Refusal.LOGIN_UNAVAILABLE,
        "The identity provider cannot be reached at the moment. Try again in a few seconds.");
  }
}
