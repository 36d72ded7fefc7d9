package io.wattledger.gateway;

import io.wattledger.testing.RolesMatrix;

class RolesMatrixTest extends RolesMatrix {

  @Override
  protected String service() {
    return "gateway";
  }

  @Override
  protected boolean ownsFacts() {
    return false;
  }
}
