package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.realm.Logins;
import io.wattledger.gateway.realm.NewAccount;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Changes of people, each in one transaction with its audit entry. One change runs at a time, in
 * whichever replica of the gateway, so that the rules about administrators hold for what is there
 * and not for what was there a moment ago.
 */
@ApplicationScoped
public class PeopleService {

  private static final String KIND = "person";

  private final PeopleDirectory people;
  private final Accounts accounts;
  private final Logins logins;
  private final FirstLogin firstLogin;
  private final SigningOut signingOut;
  private final CurrentRights rights;
  private final CurrentUser user;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;

  PeopleService(
      PeopleDirectory people,
      Accounts accounts,
      Logins logins,
      FirstLogin firstLogin,
      SigningOut signingOut,
      CurrentRights rights,
      CurrentUser user,
      AdvisoryLocks locks,
      AuditTrail audit) {
    this.people = people;
    this.accounts = accounts;
    this.logins = logins;
    this.firstLogin = firstLogin;
    this.signingOut = signingOut;
    this.rights = rights;
    this.user = user;
    this.locks = locks;
    this.audit = audit;
  }

  /** Makes an account with roles and opens its first login. */
  @Transactional
  public Invited invite(PersonInvitation wanted) {
    TreeSet<String> roles = PersonRules.roles(wanted.roles());
    begin();
    NewAccount account =
        new NewAccount(
            Objects.requireNonNullElse(wanted.username(), wanted.email()),
            wanted.email(),
            wanted.firstName(),
            wanted.lastName());
    Invited invited = firstLogin.invite(account, id -> accounts.setRoles(id, roles));
    audit.record("person.invited", KIND, invited.id(), null, state(people.require(invited.id())));
    return invited;
  }

  /** Opens the first login anew, also for somebody who has forgotten the password. */
  @Transactional
  public Invited inviteAgain(String id) {
    begin();
    Account account = people.require(id);
    requireAnother(account, "give yourself a new password");
    requireEnabled(account);
    Invited invited = firstLogin.open(account);
    logins.signOut(id);
    audit.record("person.invited-again", KIND, id, null, state(account));
    return invited;
  }

  /** Changes name or e-mail address. */
  @Transactional
  public PersonView change(String id, PersonChange change, String ifMatch) {
    return changed(
        "person.changed",
        id,
        ifMatch,
        account ->
            accounts.describe(
                id,
                Objects.requireNonNullElse(change.firstName(), account.firstName()),
                Objects.requireNonNullElse(change.lastName(), account.lastName()),
                Objects.requireNonNullElse(change.email(), account.email())));
  }

  /** Gives a person exactly these roles. */
  @Transactional
  public PersonView setRoles(String id, RolesChange change, String ifMatch) {
    TreeSet<String> roles = PersonRules.roles(change.roles());
    return changed(
        "person.roles-changed",
        id,
        ifMatch,
        account -> {
          if (!roles.contains(Roles.ADMIN)) {
            keepAnAdministrator(account, "give up the role admin");
          }
          accounts.setRoles(id, roles);
        });
  }

  /** Lets nobody log in with this account any more and ends its logins. */
  @Transactional
  public PersonView disable(String id) {
    return changed(
        "person.disabled",
        id,
        null,
        account -> {
          keepAnAdministrator(account, "disable yourself");
          accounts.enable(id, false);
          logins.signOut(id);
        });
  }

  /** Lets the person log in again. */
  @Transactional
  public PersonView enable(String id) {
    return changed("person.enabled", id, null, account -> accounts.enable(id, true));
  }

  /** Ends all logins of a person. */
  @Transactional
  public SignedOut signOut(String id) {
    begin();
    Account account = people.require(id);
    SignedOut done = signingOut.everywhere(id);
    audit.record("person.signed-out", KIND, id, null, state(account));
    return done;
  }

  /** Removes the second factors; a new one is set up at the next login. */
  @Transactional
  public PersonView resetSecondFactor(String id) {
    return changed(
        "person.second-factor-reset",
        id,
        null,
        account -> {
          requireAnother(account, "remove your own second factor");
          logins.resetSecondFactor(account);
          logins.signOut(id);
        });
  }

  /** Ends a lockout after wrong passwords. */
  @Transactional
  public PersonView unlock(String id) {
    return changed("person.unlocked", id, null, account -> logins.unlock(id));
  }

  private PersonView changed(String action, String id, String ifMatch, Consumer<Account> change) {
    begin();
    Account account = people.require(id);
    AuditedPerson before = state(account);
    new Revision(ifMatch, null).matches(PersonVersion.of(before));
    change.accept(account);
    audit.record(action, KIND, id, before, state(people.require(id)));
    return people.get(id);
  }

  private void begin() {
    locks.exclusive("people", "staff");
    rights.require(Roles.ADMIN);
  }

  /** Nobody gives up administration alone, and the suite never stands without an administrator. */
  private void keepAnAdministrator(Account account, String act) {
    requireAnother(account, act);
    boolean last =
        account.enabled()
            && accounts.roles(account.id()).contains(Roles.ADMIN)
            && people.enabledWith(Roles.ADMIN) <= 1;
    if (last) {
      throw ProblemException.conflict(
          "This is the last administrator who can log in. Make another person administrator"
              + " first.");
    }
  }

  /** What a borrowed session must not be able to do to its owner. */
  private void requireAnother(Account account, String act) {
    if (account.id().equals(user.subject())) {
      throw ProblemException.forbidden("You cannot %s; ask another administrator.".formatted(act));
    }
  }

  private static void requireEnabled(Account account) {
    if (!account.enabled()) {
      throw ProblemException.conflict(
          "The account is disabled. Enable it before you send an invitation.");
    }
  }

  private AuditedPerson state(Account account) {
    return AuditedPerson.of(account, accounts.roles(account.id()));
  }
}
