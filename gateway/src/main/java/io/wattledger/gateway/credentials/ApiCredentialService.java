package io.wattledger.gateway.credentials;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.realm.ApiClient;
import io.wattledger.gateway.realm.ApiClients;
import io.wattledger.gateway.realm.Logins;
import io.wattledger.gateway.realm.Organization;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Makes, changes and ends API credentials, each change with its audit entry. */
@ApplicationScoped
public class ApiCredentialService {

  private static final Logger LOG = Logger.getLogger(ApiCredentialService.class);
  private static final String KIND = "api-credential";

  private final ApiClients clients;
  private final Accounts accounts;
  private final Logins logins;
  private final Organizations organizations;
  private final ClientIds ids;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  ApiCredentialService(
      ApiClients clients,
      Accounts accounts,
      Logins logins,
      Organizations organizations,
      ClientIds ids,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.clients = clients;
    this.accounts = accounts;
    this.logins = logins;
    this.organizations = organizations;
    this.ids = ids;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** Credentials by name. */
  public Page<ApiCredential> list(CredentialScope scope, PageRequest page) {
    List<String> after = page.after(2);
    Comparator<List<String>> order =
        Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1));
    List<ApiClient> rest =
        clients.all().stream()
            .filter(scope::contains)
            .sorted(Comparator.comparing(ApiCredentialService::key, order))
            .filter(client -> after.isEmpty() || order.compare(key(client), after) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.of(rest, page, ApiCredentialService::key).map(this::view);
  }

  /** One credential. */
  public ApiCredential get(CredentialScope scope, String clientId) {
    return view(require(scope, clientId));
  }

  /**
   * Makes a credential. When a step fails, the client is removed again, so that the request can be
   * repeated.
   *
   * @throws ProblemException 400 when roles and customer cannot be used together, 404 when there is
   *     no such customer
   */
  @Transactional
  public NewSecret create(ApiCredentialRequest request) {
    Set<String> roles = CredentialRules.roles(request);
    requireOrganization(request.organizationId());
    ApiClient wanted =
        new ApiClient(
            null,
            ids.next(request.name()),
            request.name(),
            request.description(),
            request.organizationId(),
            true,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            user.name(),
            null);
    String key = clients.create(wanted);
    try {
      Account account = clients.account(key);
      if (request.organizationId() != null) {
        organizations.join(request.organizationId(), account.id());
      }
      accounts.setRoles(account.id(), roles);
      ApiCredential made = view(require(CredentialScope.ALL, wanted.clientId()));
      audit.record("api-credential.created", KIND, wanted.clientId(), null, made);
      return new NewSecret(made, clients.secret(key));
    } catch (RuntimeException failure) {
      remove(key, wanted.clientId());
      throw failure;
    }
  }

  /** Makes a new secret; the one before is refused from now on. */
  @Transactional
  public NewSecret rotateSecret(CredentialScope scope, String clientId) {
    ApiClient client = require(scope, clientId);
    ApiCredential before = view(client);
    String secret = clients.rotateSecret(client.key());
    ApiCredential after = get(scope, clientId);
    audit.record("api-credential.secret-rotated", KIND, clientId, before, after);
    return new NewSecret(after, secret);
  }

  /** Changes what people read about a credential. */
  @Transactional
  public ApiCredential describe(CredentialScope scope, String clientId, ApiCredentialText text) {
    return changed(
        "api-credential.changed",
        scope,
        clientId,
        client -> with(client, text.name(), text.description(), client.enabled()));
  }

  /** Gives a credential tokens again, or no more. */
  @Transactional
  public ApiCredential enable(CredentialScope scope, String clientId, boolean enabled) {
    return changed(
        enabled ? "api-credential.enabled" : "api-credential.disabled",
        scope,
        clientId,
        client -> with(client, client.name(), client.description(), enabled));
  }

  /** Removes a credential for good. */
  @Transactional
  public void delete(CredentialScope scope, String clientId) {
    ApiClient client = require(scope, clientId);
    ApiCredential before = view(client);
    clients.delete(client.key());
    audit.record("api-credential.deleted", KIND, clientId, before, null);
  }

  private ApiCredential changed(
      String action, CredentialScope scope, String clientId, UnaryOperator<ApiClient> change) {
    ApiClient client = require(scope, clientId);
    ApiCredential before = view(client);
    clients.update(change.apply(client));
    ApiCredential after = get(scope, clientId);
    audit.record(action, KIND, clientId, before, after);
    return after;
  }

  private ApiClient require(CredentialScope scope, String clientId) {
    return clients
        .find(clientId)
        .filter(scope::contains)
        .orElseThrow(() -> ProblemException.notFound("API credential", clientId));
  }

  private void requireOrganization(String id) {
    if (id != null && organizations.find(id).isEmpty()) {
      throw ProblemException.unprocessable(
          "There is no such customer.", new FieldError("/organizationId", "is no customer"));
    }
  }

  private void remove(String key, String clientId) {
    try {
      clients.delete(key);
    } catch (ProblemException alsoFailed) {
      LOG.warnf("The unfinished API credential '%s' could not be removed again", clientId);
    }
  }

  private ApiCredential view(ApiClient client) {
    Account account = clients.account(client.key());
    return new ApiCredential(
        client.clientId(),
        client.name(),
        client.description(),
        client.organization(),
        client.organization() == null
            ? null
            : organizations.find(client.organization()).map(Organization::name).orElse(null),
        List.copyOf(accounts.roles(account.id())),
        client.enabled(),
        client.createdAt(),
        client.createdBy(),
        client.secretSince(),
        logins.lastToken(account.id()).orElse(null));
  }

  private static ApiClient with(
      ApiClient client, String name, String description, boolean enabled) {
    return new ApiClient(
        client.key(),
        client.clientId(),
        name,
        description,
        client.organization(),
        enabled,
        client.createdAt(),
        client.createdBy(),
        client.secretSince());
  }

  private static List<String> key(ApiClient client) {
    return List.of(client.name().toLowerCase(Locale.ROOT), client.clientId());
  }
}
