package io.wattledger.gateway.realm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** How accounts log in: passwords, second factors, sessions, lockouts. */
@ApplicationScoped
public class Logins {

  private static final String PASSWORD = "password";

  /** Second factors; passwords and the memory of old ones are credentials of an account too. */
  private static final Set<String> SECOND_FACTORS =
      Set.of("otp", "webauthn", "webauthn-passwordless", "recovery-authn-codes");

  private static final String SET_UP_CODE = "CONFIGURE_TOTP";
  private static final String GATEWAY_CLIENT = "wattledger-gateway";

  private final Realm realm;

  Logins(Realm realm) {
    this.realm = realm;
  }

  /** The logins of an account that have not ended, the newest first. */
  public List<LoginSession> sessions(String id) {
    return realm.ask(r -> r.users().get(id).getUserSessions()).stream()
        .map(
            session ->
                new LoginSession(
                    Instant.ofEpochMilli(session.getStart()),
                    Instant.ofEpochMilli(session.getLastAccess()),
                    session.getIpAddress()))
        .sorted(Comparator.comparing(LoginSession::startedAt).reversed())
        .toList();
  }

  /** Ends every login of an account. */
  public void signOut(String id) {
    realm.tell(r -> r.users().get(id).logout());
  }

  /** How long an access token lives that was given out a moment ago. */
  public Duration accessTokenLife() {
    return Duration.ofSeconds(realm().getAccessTokenLifespan());
  }

  /** When a person logged in last, as far back as the realm keeps its events. */
  public Optional<Instant> lastLogin(String id) {
    return lastEvent("LOGIN", id);
  }

  /** When a machine got its last token, as far back as the realm keeps its events. */
  public Optional<Instant> lastToken(String id) {
    return lastEvent("CLIENT_LOGIN", id);
  }

  private Optional<Instant> lastEvent(String type, String id) {
    List<EventRepresentation> events =
        realm.ask(r -> r.getEvents(List.of(type), null, id, null, null, null, 0, 1));
    return events.stream().findFirst().map(event -> Instant.ofEpochMilli(event.getTime()));
  }

  /** Whether too many wrong passwords have locked the login for the moment. */
  public boolean lockedOut(String id) {
    return Boolean.TRUE.equals(
        realm.ask(r -> r.attackDetection().bruteForceUserStatus(id)).get("disabled"));
  }

  /** Ends a lockout. */
  public void unlock(String id) {
    realm.tell(r -> r.attackDetection().clearBruteForceForUser(id));
  }

  /** The kinds of second factor that an account has set up, in Keycloak's words. */
  public List<String> secondFactors(String id) {
    return List.copyOf(
        factors(id).stream()
            .map(CredentialRepresentation::getType)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Removes every second factor; a one-time code is set up at the next login. */
  public void resetSecondFactor(Account account) {
    for (CredentialRepresentation factor : factors(account.id())) {
      realm.tell(r -> r.users().get(account.id()).removeCredential(factor.getId()));
    }
    List<String> actions = new ArrayList<>(account.requiredActions());
    if (!actions.contains(SET_UP_CODE)) {
      actions.add(SET_UP_CODE);
    }
    UserRepresentation change = new UserRepresentation();
    change.setRequiredActions(actions);
    realm.tell(r -> r.users().get(account.id()).update(change));
  }

  private List<CredentialRepresentation> factors(String id) {
    return realm.ask(r -> r.users().get(id).credentials()).stream()
        .filter(credential -> SECOND_FACTORS.contains(credential.getType()))
        .toList();
  }

  /** Whether the realm can send e-mail. */
  public boolean sendsMail() {
    RealmRepresentation now = realm();
    return now.getSmtpServer() != null && now.getSmtpServer().getOrDefault("host", "").length() > 0;
  }

  /** Sends a link under which the person chooses a password and does what else is due. */
  public void mailInvitation(Account account) {
    TreeSet<String> actions = new TreeSet<>(account.requiredActions());
    actions.add(Account.CHOOSE_PASSWORD);
    realm.tell(
        r ->
            r.users()
                .get(account.id())
                .executeActionsEmail(GATEWAY_CLIENT, null, List.copyOf(actions)));
  }

  /** Sets a password that has to be replaced at the next login. */
  public void setTemporaryPassword(String id, String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    realm.tell(r -> r.users().get(id).resetPassword(credential));
  }

  private RealmRepresentation realm() {
    return realm.ask(org.keycloak.admin.client.resource.RealmResource::toRepresentation);
  }
}
