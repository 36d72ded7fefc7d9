package io.wattledger.service.idempotency;

/**
 * An answer with a secret that is shown once: to the caller whose request made it. What is stored
 * for repeats is the answer without it, so that no secret ever lies in the database.
 */
public interface ShownOnce {

  /** The same answer without its secret. */
  Object withoutSecret();
}
