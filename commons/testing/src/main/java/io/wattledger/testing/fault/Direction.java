package io.wattledger.testing.fault;

/** Which way bytes travel through a {@link FaultProxy}. */
public enum Direction {
  /** From the client to the server. */
  UP,
  /** From the server to the client. */
  DOWN
}
