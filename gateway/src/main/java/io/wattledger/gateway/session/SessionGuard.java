package io.wattledger.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.Addresses;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.PublicAddress;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.limits.CallerLimits;
import io.wattledger.gateway.limits.KnownCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Lets requests for data pass only with a valid session or bearer token, and never answers them
 * with a redirect: who is not known gets a problem document that a program can read.
 */
@ApplicationScoped
public class SessionGuard {

  private static final int AFTER_AUTHENTICATION = 50;
  private static final String CHALLENGE = "Bearer";
  private static final String TOKEN = "wattledger.access-token";

  private final Callers callers;
  private final CallerLimits limits;
  private final KnownCredentials known;
  private final PublicAddress address;
  private final EndedSessions ended;

  SessionGuard(
      Callers callers,
      CallerLimits limits,
      KnownCredentials known,
      PublicAddress address,
      EndedSessions ended) {
    this.callers = callers;
    this.limits = limits;
    this.known = known;
    this.address = address;
    this.ended = ended;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_AUTHENTICATION);
  }

  /**
   * The access token to act with for the caller of this request, whether it came with the session
   * or as bearer token. Only set once the caller has been authenticated.
   */
  public static String accessToken(RoutingContext context) {
    return context.get(TOKEN);
  }

  private void check(RoutingContext context) {
    if (!Addresses.isData(context.request().path())) {
      context.next();
      return;
    }
    Optional<String> crossSite = crossSiteRefusal(context.request());
    if (crossSite.isPresent()) {
      ProblemAnswer.send(context, Refusal.CROSS_SITE, crossSite.get());
      return;
    }
    context.request().pause();
    callers
        .identify(context)
        .subscribe()
        .with(identity -> admit(context, identity), failure -> refuse(context, failure));
  }

  private void admit(RoutingContext context, SecurityIdentity identity) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (identity.isAnonymous() || credential == null) {
      unauthenticated(context, "Log in, or send an access token as bearer token.");
    } else if (isBearer(context) && !BearerTokens.isAccessToken(identity)) {
      unauthenticated(context, "The token is not an access token for this gateway.");
    } else if (!isBearer(context) && ended.contains(identity)) {
      known.forget(context.request());
      SessionCookies.forget(context);
      sessionEnded(context);
    } else if (limits.admit(context, credential.getToken())) {
      context.put(TOKEN, credential.getToken());
      context.next();
    }
  }

  private void refuse(RoutingContext context, Throwable failure) {
    known.forget(context.request());
    if (!Callers.isCredentialRefused(failure)) {
      Callers.unavailable(context, failure);
    } else if (isBearer(context)) {
      unauthenticated(context, "The access token is not valid or has expired.");
    } else {
      SessionCookies.forget(context);
      sessionEnded(context);
    }
  }

  /** A page that still runs with a session that has ended learns it by a status of its own. */
  private static void sessionEnded(RoutingContext context) {
    String detail = "The session has ended; log in again.";
    if ("JavaScript".equals(context.request().getHeader("X-Requested-With"))) {
      context.response().putHeader("WWW-Authenticate", "OIDC");
      ProblemAnswer.send(context, Refusal.SESSION_ENDED, detail);
    } else {
      unauthenticated(context, detail);
    }
  }

  private static void unauthenticated(RoutingContext context, String detail) {
    context.response().putHeader("WWW-Authenticate", CHALLENGE);
    ProblemAnswer.send(context, Refusal.UNAUTHENTICATED, detail);
  }

  private Optional<String> crossSiteRefusal(HttpServerRequest request) {
    if (request.getHeader("Authorization") != null || !SessionCookies.present(request)) {
      return Optional.empty();
    }
    return CrossSiteRule.refusal(
        new CrossSiteRule.Request(
            request.method().name(),
            request.getHeader("X-Requested-With"),
            request.getHeader("Origin"),
            request.getHeader("Sec-Fetch-Site"),
            address.origin(request)));
  }

  private static boolean isBearer(RoutingContext context) {
    return context.request().getHeader("Authorization") != null;
  }
}
