package io.wattledger.testing.broken;

import java.io.IOException;

/** Declares a checked exception. */
public class PriceService {

  /** Fails. */
  public void read() throws IOException {
    throw new IOException("never");
  }
}
