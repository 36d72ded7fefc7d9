package io.wattledger.energycontracts;

import io.wattledger.testing.RolesMatrix;

class RolesMatrixTest extends RolesMatrix {

  @Override
  protected String service() {
    return "energy-contracts";
  }
}
