package io.wattledger.gateway.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;

/** Log in, come back, log out: the only addresses that talk to the identity provider's pages. */
@ApplicationScoped
public class LoginRoutes {

  private final Callers callers;

  LoginRoutes(Callers callers) {
    this.callers = callers;
  }

  void register(@Observes Router router) {
    router.get("/login").handler(this::login);
    router.get("/oidc/callback").handler(this::callback);
    router.get("/logout").handler(this::logout);
    router.get("/").handler(LoginRoutes::afterLogout);
  }

  private void login(RoutingContext context) {
    noStore(context);
    callers
        .identify(context)
        .subscribe()
        .with(
            identity -> {
              if (identity.isAnonymous()) {
                startCodeFlow(context);
              } else {
                redirect(context, RedirectPath.of(context.request().getParam("redirect")));
              }
            },
            failure -> {
              if (failure instanceof AuthenticationFailedException
                  && !Callers.isProviderAway(failure)) {
                startCodeFlow(context);
              } else {
                finish(context, failure);
              }
            });
  }

  private void callback(RoutingContext context) {
    noStore(context);
    callers
        .identify(context)
        .subscribe()
        .with(identity -> afterCallback(context, identity), failure -> finish(context, failure));
  }

  private void afterCallback(RoutingContext context, SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      loginFailed(context);
    } else {
      redirect(context, "/");
    }
  }

  private void logout(RoutingContext context) {
    noStore(context);
    if (CrossSiteRule.isForeign(context.request().getHeader("Sec-Fetch-Site"))) {
      ProblemAnswer.send(context, Refusal.CROSS_SITE, "Another site asked for the log-out.");
      return;
    }
    callers
        .identify(context)
        .subscribe()
        .with(
            identity -> redirect(context, "/"),
            failure -> {
              if (failure instanceof AuthenticationRedirectException) {
                finish(context, failure);
              } else {
                SessionCookies.forget(context);
                redirect(context, "/");
              }
            });
  }

  /** The identity provider comes back with a state of its own, which is no part of our address. */
  private static void afterLogout(RoutingContext context) {
    boolean back = SessionCookies.forgetLogout(context);
    if (back && context.request().getParam("state") != null) {
      redirect(context, "/");
    } else {
      context.next();
    }
  }

  private static void startCodeFlow(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    authenticator
        .getChallenge(context)
        .subscribe()
        .with(
            challenge -> answerChallenge(context, challenge),
            failure -> Callers.unavailable(context, failure));
  }

  private static void answerChallenge(RoutingContext context, ChallengeData challenge) {
    Optional<String> location =
        challenge == null
            ? Optional.empty()
            : challenge.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().toString().equalsIgnoreCase("Location"))
                .map(Map.Entry::getValue)
                .findFirst();
    location.ifPresentOrElse(page -> redirect(context, page), () -> loginFailed(context));
  }

  private static void finish(RoutingContext context, Throwable failure) {
    if (failure instanceof AuthenticationRedirectException next) {
      redirect(context, next.getRedirectUri());
    } else if (Callers.isCredentialRefused(failure)) {
      SessionCookies.forget(context);
      loginFailed(context);
    } else {
      Callers.unavailable(context, failure);
    }
  }

  private static void loginFailed(RoutingContext context) {
    ProblemAnswer.send(
        context,
        Refusal.LOGIN_NOT_COMPLETED,
        "The login was cancelled, took too long or was answered for another window."
            + " Start it again.");
  }

  private static void redirect(RoutingContext context, String location) {
    context.response().setStatusCode(302).putHeader("Location", location).end();
  }

  private static void noStore(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
  }
}
