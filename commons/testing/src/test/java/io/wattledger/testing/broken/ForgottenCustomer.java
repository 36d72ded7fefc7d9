package io.wattledger.testing.broken;

import jakarta.transaction.Transactional;

/** Opens a transaction without saying whose rows it may see. */
public class ForgottenCustomer {

  /** Reads everybody's rows. */
  @Transactional
  public void read() {}
}
