package io.wattledger.gateway.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with sessions that nobody could decrypt after a restart, or anybody could. */
@ApplicationScoped
public class RequiredSecrets {

  private static final int SHORTEST_SESSION_SECRET = 32;

  private final Optional<String> session;
  private final Optional<String> client;
  private final Optional<String> people;
  private final Optional<String> scheduler;

  RequiredSecrets(
      @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
          Optional<String> session,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> client,
      @ConfigProperty(name = "wattledger.gateway.people.client-secret") Optional<String> people,
      @ConfigProperty(name = "wattledger.gateway.scheduler.client-secret")
          Optional<String> scheduler) {
    this.session = session;
    this.client = client;
    this.people = people;
    this.scheduler = scheduler;
  }

  void check(@Observes StartupEvent start) {
    if (session.orElse("").length() < SHORTEST_SESSION_SECRET) {
      throw new IllegalStateException(
          "WATTLEDGER_SESSION_SECRET must have at least %d characters; it encrypts the sessions."
              .formatted(SHORTEST_SESSION_SECRET));
    }
    if (client.isEmpty()) {
      throw new IllegalStateException(
          "WATTLEDGER_GATEWAY_CLIENT_SECRET is missing; it is the secret of the realm's client"
              + " wattledger-gateway.");
    }
    if (people.isEmpty()) {
      throw new IllegalStateException(
          "WATTLEDGER_PEOPLE_CLIENT_SECRET is missing; it is the secret of the realm's client"
              + " wattledger-people.");
    }
    if (scheduler.isEmpty()) {
      throw new IllegalStateException(
          "WATTLEDGER_SCHEDULER_CLIENT_SECRET is missing; it is the secret of the realm's client"
              + " wattledger-scheduler.");
    }
  }
}
