package io.wattledger.testing.broken.engine;

import io.wattledger.service.security.Roles;

/** Uses more than the kernel. */
public class ImpureEngine {

  /** A figure. */
  public String compute() {
    return Roles.class.getName();
  }
}
