package io.wattledger.gateway.realm;

import io.wattledger.gateway.GatewaySettings;
import io.wattledger.service.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;

/** The connection to the Admin API: every call is bounded in time, every refusal explained. */
@ApplicationScoped
public class Realm {

  /** The client whose service account acts here. */
  static final String CLIENT = "wattledger-people";

  private static final Logger LOG = Logger.getLogger(Realm.class);
  private static final int NOT_FOUND = 404;

  private final Keycloak keycloak;

  Realm(GatewaySettings settings) {
    GatewaySettings.People people = settings.people();
    this.keycloak = ServiceLogin.of(people, CLIENT, people.clientSecret());
  }

  /**
   * Asks the realm something.
   *
   * @throws ProblemException what it refused, in our words; 503 when it does not answer in time
   */
  <T> T ask(Function<RealmResource, T> question) {
    try {
      return question.apply(keycloak.realm(ServiceLogin.REALM));
    } catch (WebApplicationException refused) {
      throw RealmRefusals.explain(refused.getResponse().getStatus(), body(refused.getResponse()));
    } catch (ProcessingException away) {
      LOG.warnf("The identity provider cannot be used: %s", away.getMessage());
      throw ProblemException.unavailable(
          "The identity provider does not answer at the moment. Look whether the change was made"
              + " before you repeat it.");
    }
  }

  /** Tells the realm something, under the same conditions. */
  void tell(Consumer<RealmResource> change) {
    ask(
        realm -> {
          change.accept(realm);
          return true;
        });
  }

  /** Asks for something that may not exist. */
  <T> Optional<T> find(Function<RealmResource, T> question) {
    try {
      return Optional.of(ask(question));
    } catch (ProblemException refusal) {
      if (refusal.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** Makes something and returns the id that the realm gave it. */
  String create(Function<RealmResource, Response> creation) {
    return ask(
        realm -> {
          try (Response answer = creation.apply(realm)) {
            if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) {
              throw RealmRefusals.explain(answer.getStatus(), body(answer));
            }
            String location = answer.getHeaderString("Location");
            return location.substring(location.lastIndexOf('/') + 1);
          }
        });
  }

  /** Does something that is answered without a body. */
  void change(Function<RealmResource, Response> change) {
    tell(
        realm -> {
          try (Response answer = change.apply(realm)) {
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
              throw RealmRefusals.explain(answer.getStatus(), body(answer));
            }
          }
        });
  }

  private static String body(Response answer) {
    try {
      return answer.hasEntity() ? answer.readEntity(String.class) : "";
    } catch (ProcessingException | IllegalStateException unreadable) {
      return "";
    }
  }

  @PreDestroy
  void close() {
    keycloak.close();
  }
}
