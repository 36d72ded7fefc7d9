package io.wattledger.testing.sample;

import io.wattledger.service.idempotency.ShownOnce;

/** An answer with a secret. */
public record SealedNote(String code, String secret) implements ShownOnce {

  @Override
  public SealedNote withoutSecret() {
    return new SealedNote(code, null);
  }
}
