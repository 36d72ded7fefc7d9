package io.wattledger.service.idempotency;

/** Leaves a resource method early with the answer that the same key got before. */
final class Replay extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient StoredResponse response;

  Replay(StoredResponse response) {
    super("replayed", null, false, false);
    this.response = response;
  }

  StoredResponse response() {
    return response;
  }
}
