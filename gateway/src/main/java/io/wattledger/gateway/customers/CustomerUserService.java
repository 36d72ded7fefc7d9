package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.AuditedPerson;
import io.wattledger.gateway.people.FirstLogin;
import io.wattledger.gateway.people.Invited;
import io.wattledger.gateway.people.LoginState;
import io.wattledger.gateway.people.SignedOut;
import io.wattledger.gateway.people.SigningOut;
import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.realm.Logins;
import io.wattledger.gateway.realm.NewAccount;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The users of one customer. Every method takes the organization, which the resource has from the
 * token (customers) or the path (administrators); a user of another organization does not exist.
 */
@ApplicationScoped
public class CustomerUserService {

  private static final String KIND = "customer-user";

  private final Organizations organizations;
  private final Accounts accounts;
  private final Logins logins;
  private final FirstLogin firstLogin;
  private final SigningOut signingOut;
  private final CurrentUser user;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;

  CustomerUserService(
      Organizations organizations,
      Accounts accounts,
      Logins logins,
      FirstLogin firstLogin,
      SigningOut signingOut,
      CurrentUser user,
      AdvisoryLocks locks,
      AuditTrail audit) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.logins = logins;
    this.firstLogin = firstLogin;
    this.signingOut = signingOut;
    this.user = user;
    this.locks = locks;
    this.audit = audit;
  }

  /** Users of the organization by name; its machines are API credentials and not listed here. */
  public Page<CustomerUser> list(String organization, PageRequest page) {
    List<String> after = page.after(2);
    Comparator<List<String>> order =
        Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1));
    List<Account> rest =
        organizations.members(organization).stream()
            .filter(account -> !account.machine())
            .sorted(Comparator.comparing(CustomerUserService::key, order))
            .filter(account -> after.isEmpty() || order.compare(key(account), after) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.of(rest, page, CustomerUserService::key).map(this::wholeView);
  }

  /** One user of the organization. */
  public CustomerUser get(String organization, String id) {
    return view(require(organization, id));
  }

  /** Makes an account that belongs to the organization, and opens its first login. */
  @Transactional
  public Invited invite(String organization, CustomerUserInvitation wanted) {
    locks.exclusive("people", organization);
    NewAccount account =
        new NewAccount(wanted.email(), wanted.email(), wanted.firstName(), wanted.lastName());
    Invited invited =
        firstLogin.invite(
            account,
            id -> {
              organizations.join(organization, id);
              accounts.setRoles(id, Set.of(Roles.AI_CUSTOMER));
            });
    note("customer-user.invited", organization, null, require(organization, invited.id()));
    return invited;
  }

  /** Opens the first login anew, also for somebody who has forgotten the password. */
  @Transactional
  public Invited inviteAgain(String organization, String id) {
    locks.exclusive("people", organization);
    Account account = requireAnother(organization, id);
    if (!account.enabled()) {
      throw ProblemException.conflict(
          "The account is disabled. Enable it before you send an invitation.");
    }
    Invited invited = firstLogin.open(account);
    logins.signOut(id);
    note("customer-user.invited-again", organization, null, account);
    return invited;
  }

  /** Lets the user log in no more and ends all logins. */
  @Transactional
  public CustomerUser disable(String organization, String id) {
    return changed(
        "customer-user.disabled",
        organization,
        requireAnother(organization, id),
        account -> {
          accounts.enable(id, false);
          logins.signOut(id);
        });
  }

  /** Lets the user log in again. */
  @Transactional
  public CustomerUser enable(String organization, String id) {
    return changed(
        "customer-user.enabled",
        organization,
        require(organization, id),
        account -> accounts.enable(id, true));
  }

  /** Ends all logins of the user. */
  @Transactional
  public SignedOut signOut(String organization, String id) {
    Account account = require(organization, id);
    SignedOut done = signingOut.everywhere(id);
    note("customer-user.signed-out", organization, null, account);
    return done;
  }

  /** Removes the second factors; a new one is set up at the next login. */
  @Transactional
  public CustomerUser resetSecondFactor(String organization, String id) {
    return changed(
        "customer-user.second-factor-reset",
        organization,
        requireAnother(organization, id),
        account -> {
          logins.resetSecondFactor(account);
          logins.signOut(id);
        });
  }

  /** Ends a lockout after wrong passwords. */
  @Transactional
  public CustomerUser unlock(String organization, String id) {
    return changed(
        "customer-user.unlocked",
        organization,
        require(organization, id),
        account -> logins.unlock(id));
  }

  /** Removes the account for good; its e-mail address can be invited again. */
  @Transactional
  public void remove(String organization, String id) {
    locks.exclusive("people", organization);
    Account account = requireAnother(organization, id);
    logins.signOut(id);
    accounts.delete(id);
    audit.record("customer-user.removed", KIND, id, state(organization, account), null);
  }

  private CustomerUser changed(
      String action, String organization, Account account, Consumer<Account> change) {
    change.accept(account);
    note(action, organization, account, require(organization, account.id()));
    return get(organization, account.id());
  }

  /** A user of this organization who is nothing but a customer's user. */
  private Account require(String organization, String id) {
    return accounts
        .find(id)
        .filter(account -> !account.machine())
        .filter(account -> organizations.hasMember(organization, account.id()))
        .filter(account -> Set.of(Roles.AI_CUSTOMER).containsAll(accounts.roles(account.id())))
        .orElseThrow(() -> ProblemException.notFound("user", id));
  }

  private Account requireAnother(String organization, String id) {
    Account account = require(organization, id);
    if (account.id().equals(user.subject())) {
      throw ProblemException.forbidden(
          "You cannot do this to your own account; ask a colleague or your contact.");
    }
    return account;
  }

  /** A list of members says less about an account than the account itself. */
  private CustomerUser wholeView(Account member) {
    return view(accounts.find(member.id()).orElse(member));
  }

  private CustomerUser view(Account account) {
    return CustomerUser.of(account, LoginState.of(logins, account.id()));
  }

  private void note(String action, String organization, Account before, Account after) {
    audit.record(
        action,
        KIND,
        after.id(),
        before == null ? null : state(organization, before),
        state(organization, after));
  }

  private static Audited state(String organization, Account account) {
    return new Audited(organization, AuditedPerson.of(account, Set.of(Roles.AI_CUSTOMER)));
  }

  /** What the audit trail keeps: the user and whose user it is. */
  private record Audited(String organization, AuditedPerson user) {}

  private static List<String> key(Account account) {
    String name =
        Objects.toString(account.lastName(), "") + ' ' + Objects.toString(account.firstName(), "");
    return List.of(name.toLowerCase(Locale.ROOT), account.id());
  }
}
