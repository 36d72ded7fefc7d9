package io.wattledger.gateway.realm;

import io.wattledger.gateway.GatewaySettings;
import io.wattledger.service.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;

/**
 * Access tokens of {@code wattledger-scheduler}, the account of work that nobody waits for. Its
 * only role is scheduler.
 */
@ApplicationScoped
public class SchedulerLogin {

  /** The client whose service account it is. */
  static final String CLIENT = "wattledger-scheduler";

  private static final Logger LOG = Logger.getLogger(SchedulerLogin.class);

  private final Keycloak keycloak;

  SchedulerLogin(GatewaySettings settings) {
    this.keycloak = ServiceLogin.of(settings.people(), CLIENT, settings.scheduler().clientSecret());
  }

  /**
   * A token that is still good for a while; it is kept and renewed before it expires.
   *
   * @throws ProblemException 503 when the realm gives none now
   */
  public String accessToken() {
    try {
      return keycloak.tokenManager().getAccessTokenString();
    } catch (WebApplicationException refused) {
      LOG.errorf(
          "The realm refuses the login of %s with status %d; compare its secret and its role.",
          CLIENT, refused.getResponse().getStatus());
      throw ProblemException.unavailable(
          "The identity provider refuses the account that reads reports. An administrator finds"
              + " the reason in the gateway's log.");
    } catch (ProcessingException away) {
      LOG.warnf("The identity provider cannot be used: %s", away.getMessage());
      throw ProblemException.unavailable(
          "The identity provider does not answer at the moment. Try again shortly.");
    }
  }

  @PreDestroy
  void close() {
    keycloak.close();
  }
}
