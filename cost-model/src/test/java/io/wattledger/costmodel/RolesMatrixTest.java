package io.wattledger.costmodel;

import io.wattledger.testing.RolesMatrix;

class RolesMatrixTest extends RolesMatrix {

  @Override
  protected String service() {
    return "cost-model";
  }
}
