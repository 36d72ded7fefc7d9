package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.realm.LoginSession;
import io.wattledger.gateway.realm.Logins;
import io.wattledger.gateway.realm.SuiteRoles;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who works with the suite. Customers' users and machines are not among them. */
@ApplicationScoped
public class PeopleDirectory {

  /** People without any role are found by a search only; this many of them at a time. */
  private static final int MOST_WITHOUT_ROLE = 20;

  private final Accounts accounts;
  private final Logins logins;

  PeopleDirectory(Accounts accounts, Logins logins) {
    this.accounts = accounts;
    this.logins = logins;
  }

  private record Entry(Account account, Set<String> roles) {

    /** Sorted as people look for each other: by last name, then first name. */
    List<String> key() {
      String name =
          Objects.toString(account.lastName(), "")
              + ' '
              + Objects.toString(account.firstName(), "");
      return List.of(name.toLowerCase(Locale.ROOT), account.id());
    }

    boolean matches(String search) {
      String all =
          String.join(
              " ",
              Objects.toString(account.firstName(), ""),
              Objects.toString(account.lastName(), ""),
              account.username(),
              Objects.toString(account.email(), ""));
      return all.toLowerCase(Locale.ROOT).contains(search);
    }
  }

  /**
   * People by name.
   *
   * @param page which part
   * @param search part of the name, user name or e-mail address, null for all
   * @param role only people with this role, null for all
   */
  public Page<PersonView> list(PageRequest page, String search, String role) {
    String text = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    Map<String, Entry> found = withRoles();
    if (!text.isEmpty()) {
      found.values().removeIf(entry -> !entry.matches(text));
      withoutRole(text).forEach(entry -> found.putIfAbsent(entry.account().id(), entry));
    }
    List<String> after = page.after(2);
    List<Entry> rest =
        found.values().stream()
            .filter(entry -> role == null || entry.roles().contains(role))
            .sorted(Comparator.comparing(Entry::key, PeopleDirectory::compare))
            .filter(entry -> after.isEmpty() || compare(entry.key(), after) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.of(rest, page, Entry::key).map(this::view);
  }

  /**
   * One person.
   *
   * @throws ProblemException 404 when there is none, or it is a customer's user or a machine
   */
  public PersonView get(String id) {
    Account account = require(id);
    return view(new Entry(account, accounts.roles(id)));
  }

  /** The logins of a person that have not ended. */
  public List<LoginSession> sessions(String id) {
    return logins.sessions(require(id).id());
  }

  /** The account of a person of the company. */
  Account require(String id) {
    return accounts
        .find(id)
        .filter(account -> !account.machine())
        .filter(account -> !accounts.roles(id).contains(Roles.AI_CUSTOMER))
        .orElseThrow(() -> ProblemException.notFound("person", id));
  }

  /** How many people with that role can log in. */
  long enabledWith(String role) {
    return accounts.withRole(role).stream()
        .filter(account -> account.enabled() && !account.machine())
        .count();
  }

  private Map<String, Entry> withRoles() {
    Map<String, Entry> found = new TreeMap<>();
    for (String role : SuiteRoles.STAFF) {
      for (Account account : accounts.withRole(role)) {
        if (!account.machine()) {
          found
              .computeIfAbsent(account.id(), id -> new Entry(account, new TreeSet<>()))
              .roles()
              .add(role);
        }
      }
    }
    return found;
  }

  private List<Entry> withoutRole(String text) {
    return accounts.search(text, MOST_WITHOUT_ROLE).stream()
        .map(account -> new Entry(account, accounts.roles(account.id())))
        .filter(entry -> entry.roles().isEmpty())
        .toList();
  }

  private PersonView view(Entry entry) {
    return PersonView.of(
        entry.account(), entry.roles(), LoginState.of(logins, entry.account().id()));
  }

  private static int compare(List<String> a, List<String> b) {
    int byName = a.get(0).compareTo(b.get(0));
    return byName != 0 ? byName : a.get(1).compareTo(b.get(1));
  }
}
