package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends all logins of an account and says how long what was given out before still works. */
@ApplicationScoped
public class SigningOut {

  private final Logins logins;
  private final Clock clock;

  SigningOut(Logins logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
  }

  /** Ends every login of the account. */
  public SignedOut everywhere(String id) {
    int sessions = logins.sessions(id).size();
    logins.signOut(id);
    return new SignedOut(sessions, clock.instant().plus(logins.accessTokenLife()));
  }
}
