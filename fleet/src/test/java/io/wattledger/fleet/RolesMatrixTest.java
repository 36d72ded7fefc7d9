package io.wattledger.fleet;

import io.wattledger.testing.RolesMatrix;

class RolesMatrixTest extends RolesMatrix {

  @Override
  protected String service() {
    return "fleet";
  }
}
