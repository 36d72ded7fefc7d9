package io.wattledger.gateway.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.service.idempotency.ShownOnce;

/**
 * How an invitation reaches the person.
 *
 * @param id the account's id
 * @param username name to log in with
 * @param mailed whether a link was sent to the e-mail address
 * @param temporaryPassword the password of the first login, shown in this answer and never again;
 *     absent when a link was sent or the answer is a repeat
 */
public record Invited(
    String id,
    String username,
    boolean mailed,
    @JsonInclude(JsonInclude.Include.NON_NULL) String temporaryPassword)
    implements ShownOnce {

  @Override
  public Invited withoutSecret() {
    return new Invited(id, username, mailed, null);
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return "Invited[" + username + ", mailed=" + mailed + "]";
  }
}
