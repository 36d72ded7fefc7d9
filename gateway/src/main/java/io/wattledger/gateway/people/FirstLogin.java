package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.gateway.realm.Logins;
import io.wattledger.gateway.realm.NewAccount;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The way into the suite for somebody new: a link by e-mail when the realm can send one, otherwise
 * a password that is shown to the inviting person once and has to be replaced at the first login.
 */
@ApplicationScoped
public class FirstLogin {

  private static final Logger LOG = Logger.getLogger(FirstLogin.class);

  private final Accounts accounts;
  private final Logins logins;
  private final TemporaryPassword passwords;

  FirstLogin(Accounts accounts, Logins logins, TemporaryPassword passwords) {
    this.accounts = accounts;
    this.logins = logins;
    this.passwords = passwords;
  }

  /**
   * Makes an account and opens its first login. When a step fails, the account is removed again, so
   * that the invitation can be repeated.
   *
   * @param wanted the account
   * @param equip gives the new account, by its id, what it needs before anybody can use it
   */
  public Invited invite(NewAccount wanted, Consumer<String> equip) {
    String id = accounts.create(wanted);
    try {
      equip.accept(id);
      return open(accounts.find(id).orElseThrow());
    } catch (RuntimeException failure) {
      remove(id, wanted.username());
      throw failure;
    }
  }

  /** Opens the first login of an account anew; a password that it had is refused from now on. */
  public Invited open(Account account) {
    if (logins.sendsMail()) {
      logins.mailInvitation(account);
      return new Invited(account.id(), account.username(), true, null);
    }
    String password = passwords.next();
    logins.setTemporaryPassword(account.id(), password);
    return new Invited(account.id(), account.username(), false, password);
  }

  private void remove(String id, String username) {
    try {
      accounts.delete(id);
    } catch (ProblemException alsoFailed) {
      LOG.warnf("The unfinished account '%s' could not be removed again", username);
    }
  }
}
