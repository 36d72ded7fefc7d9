package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the caller still has the role that the token speaks of. A token lives for minutes; in
 * that time nobody whose role was taken, or who was disabled, may use it to give rights away.
 */
@ApplicationScoped
public class CurrentRights {

  private final Accounts accounts;
  private final CurrentUser user;

  CurrentRights(Accounts accounts, CurrentUser user) {
    this.accounts = accounts;
    this.user = user;
  }

  /**
   * Asks the realm about the caller.
   *
   * @throws ProblemException 403 when the caller is disabled, gone or no longer has the role
   */
  public void require(String role) {
    boolean still =
        accounts.find(user.subject()).filter(Account::enabled).isPresent()
            && accounts.roles(user.subject()).contains(role);
    if (!still) {
      throw ProblemException.forbidden(
          "Your account no longer has the role '%s'. Log in again.".formatted(role));
    }
  }
}
