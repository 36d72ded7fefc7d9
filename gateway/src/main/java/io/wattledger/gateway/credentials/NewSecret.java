package io.wattledger.gateway.credentials;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.service.idempotency.ShownOnce;

/**
 * An API credential with a secret that was made a moment ago.
 *
 * @param credential the credential
 * @param secret the secret, shown in this answer and never again; absent when the answer is a
 *     repeat
 */
public record NewSecret(
    ApiCredential credential, @JsonInclude(JsonInclude.Include.NON_NULL) String secret)
    implements ShownOnce {

  @Override
  public NewSecret withoutSecret() {
    return new NewSecret(credential, null);
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "NewSecret[" + credential.clientId() + "]";
  }
}
