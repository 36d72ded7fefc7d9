package io.wattledger.gateway.realm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The accounts of the realm: who they are, which roles they have, making and ending them. */
@ApplicationScoped
public class Accounts {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,99}");
  private static final int BATCH = 500;

  private final Realm realm;
  private final SuiteRoles roles;

  Accounts(Realm realm, SuiteRoles roles) {
    this.realm = realm;
    this.roles = roles;
  }

  /** The account with that id, when there is one. */
  public Optional<Account> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return realm.find(r -> r.users().get(id).toRepresentation()).map(Accounts::account);
  }

  /** Every account with a role, machines too. */
  public List<Account> withRole(String role) {
    List<Account> found = new ArrayList<>();
    List<UserRepresentation> batch;
    do {
      int first = found.size();
      batch = realm.ask(r -> r.roles().get(role).getUserMembers(false, first, BATCH));
      batch.forEach(user -> found.add(account(user)));
    } while (batch.size() == BATCH);
    return found;
  }

  /** People whose name, user name or e-mail address contains the text; machines are left out. */
  public List<Account> search(String text, int most) {
    return realm.ask(r -> r.users().search(text, 0, most, false)).stream()
        .map(Accounts::account)
        .filter(account -> !account.machine())
        .toList();
  }

  /** Makes an account that can log in once it has a password, and returns its id. */
  public String create(NewAccount wanted) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(wanted.username());
    user.setEmail(wanted.email());
    user.setFirstName(wanted.firstName());
    user.setLastName(wanted.lastName());
    user.setEnabled(true);
    return realm.create(r -> r.users().create(user));
  }

  /** Changes the names and the e-mail address. */
  public void describe(String id, String firstName, String lastName, String email) {
    UserRepresentation change = new UserRepresentation();
    change.setFirstName(firstName);
    change.setLastName(lastName);
    change.setEmail(email);
    on(id, user -> user.update(change));
  }

  /** Lets an account log in, or not. */
  public void enable(String id, boolean enabled) {
    UserRepresentation change = new UserRepresentation();
    change.setEnabled(enabled);
    on(id, user -> user.update(change));
  }

  /** Removes an account for good. */
  public void delete(String id) {
    on(id, UserResource::remove);
  }

  /** The suite's roles of an account, in alphabetical order. */
  public Set<String> roles(String id) {
    return realm.ask(r -> r.users().get(id).roles().realmLevel().listAll()).stream()
        .map(RoleRepresentation::getName)
        .filter(SuiteRoles.ALL::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Gives an account exactly these of the suite's roles; roles of the realm itself stay. */
  public void setRoles(String id, Collection<String> wanted) {
    Set<String> present = roles(id);
    List<RoleRepresentation> added =
        wanted.stream().filter(role -> !present.contains(role)).map(roles::reference).toList();
    List<RoleRepresentation> removed =
        present.stream().filter(role -> !wanted.contains(role)).map(roles::reference).toList();
    if (!added.isEmpty()) {
      on(id, user -> user.roles().realmLevel().add(added));
    }
    if (!removed.isEmpty()) {
      on(id, user -> user.roles().realmLevel().remove(removed));
    }
  }

  private void on(String id, java.util.function.Consumer<UserResource> change) {
    realm.tell(r -> change.accept(r.users().get(id)));
  }

  static Account account(UserRepresentation user) {
    return new Account(
        user.getId(),
        user.getUsername(),
        user.getFirstName(),
        user.getLastName(),
        user.getEmail(),
        Boolean.TRUE.equals(user.isEnabled()),
        user.getCreatedTimestamp() == null
            ? null
            : Instant.ofEpochMilli(user.getCreatedTimestamp()),
        user.getRequiredActions() == null ? List.of() : user.getRequiredActions());
  }
}
