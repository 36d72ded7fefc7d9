package io.wattledger.aihosting;

import io.wattledger.testing.RolesMatrix;

class RolesMatrixTest extends RolesMatrix {

  @Override
  protected String service() {
    return "ai-hosting";
  }
}
