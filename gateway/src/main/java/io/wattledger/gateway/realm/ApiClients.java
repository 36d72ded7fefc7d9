package io.wattledger.gateway.realm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The clients that were made here. Nothing in this class reaches another client of the realm: each
 * one is found by an id that starts with {@value #PREFIX} and carries the mark of having been made
 * here, or it is not found.
 */
@ApplicationScoped
public class ApiClients {

  /** What the ids of clients made here start with. */
  public static final String PREFIX = "key-";

  private static final Pattern ID = Pattern.compile(PREFIX + "[a-z0-9-]{1,80}");
  private static final String CREATED_AT = "wattledger.created-at";
  private static final String CREATED_BY = "wattledger.created-by";
  private static final String ORGANIZATION = "wattledger.organization";
  private static final String SECRET_SINCE = "client.secret.creation.time";
  private static final int BATCH = 200;

  private final Realm realm;

  ApiClients(Realm realm) {
    this.realm = realm;
  }

  /** Every client that was made here. */
  public List<ApiClient> all() {
    List<ApiClient> found = new ArrayList<>();
    int seen = 0;
    List<ClientRepresentation> batch;
    do {
      int first = seen;
      batch = realm.ask(r -> r.clients().findAll(PREFIX, false, true, first, BATCH));
      batch.stream().flatMap(client -> own(client).stream()).forEach(found::add);
      seen += batch.size();
    } while (batch.size() == BATCH);
    return found;
  }

  /** The client with that id, when it was made here. */
  public Optional<ApiClient> find(String clientId) {
    if (!ID.matcher(clientId).matches()) {
      return Optional.empty();
    }
    return realm.ask(r -> r.clients().findByClientId(clientId)).stream()
        .flatMap(client -> own(client).stream())
        .findFirst();
  }

  /** Makes a client that may do nothing yet, and returns its key. */
  public String create(ApiClient wanted) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(wanted.clientId());
    client.setName(wanted.name());
    client.setDescription(wanted.description());
    client.setEnabled(wanted.enabled());
    client.setProtocol("openid-connect");
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setServiceAccountsEnabled(true);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setRedirectUris(List.of());
    client.setWebOrigins(List.of());
    client.setOptionalClientScopes(List.of());
    client.setDefaultClientScopes(scopes(wanted));
    client.setAttributes(attributes(wanted));
    return realm.create(r -> r.clients().create(client));
  }

  /** The account with which the client's tokens are given out. */
  public Account account(String key) {
    return Accounts.account(realm.ask(r -> r.clients().get(key).getServiceAccountUser()));
  }

  /** The client's present secret. */
  public String secret(String key) {
    return realm.ask(r -> r.clients().get(key).getSecret()).getValue();
  }

  /** Makes a new secret; the one before is refused from now on. */
  public String rotateSecret(String key) {
    return realm.ask(r -> r.clients().get(key).generateNewSecret()).getValue();
  }

  /** Changes what people read about the client, and whether it gets tokens. */
  public void update(ApiClient client) {
    ClientRepresentation change = new ClientRepresentation();
    change.setClientId(client.clientId());
    change.setName(client.name());
    change.setDescription(client.description() == null ? "" : client.description());
    change.setEnabled(client.enabled());
    realm.tell(r -> r.clients().get(client.key()).update(change));
  }

  /** Removes the client for good. */
  public void delete(String key) {
    realm.tell(r -> r.clients().get(key).remove());
  }

  private static List<String> scopes(ApiClient client) {
    List<String> scopes = new ArrayList<>(List.of("basic", "profile", "wattledger-api"));
    if (client.organization() != null) {
      scopes.add("organization");
    }
    return scopes;
  }

  private static Map<String, String> attributes(ApiClient client) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(CREATED_AT, client.createdAt().toString());
    attributes.put(CREATED_BY, client.createdBy());
    if (client.organization() != null) {
      attributes.put(ORGANIZATION, client.organization());
    }
    return attributes;
  }

  private static Optional<ApiClient> own(ClientRepresentation found) {
    Map<String, String> attributes =
        found.getAttributes() == null ? Map.of() : found.getAttributes();
    boolean madeHere =
        ID.matcher(found.getClientId()).matches()
            && attributes.containsKey(CREATED_AT)
            && attributes.containsKey(CREATED_BY);
    if (!madeHere) {
      return Optional.empty();
    }
    String description = found.getDescription();
    String secretSince = attributes.get(SECRET_SINCE);
    return Optional.of(
        new ApiClient(
            found.getId(),
            found.getClientId(),
            found.getName(),
            description == null || description.isBlank() ? null : description,
            attributes.get(ORGANIZATION),
            Boolean.TRUE.equals(found.isEnabled()),
            Instant.parse(attributes.get(CREATED_AT)),
            attributes.get(CREATED_BY),
            secretSince == null ? null : Instant.ofEpochSecond(Long.parseLong(secretSince))));
  }
}
