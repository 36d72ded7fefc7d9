package io.wattledger.energycontracts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.JwtAttacks;
import io.wattledger.testing.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class TokenAttacksTest extends JwtAttacks {

  @Override
  protected String path() {
    return "/api/energy-contracts/v1/contracts";
  }

  @Override
  protected String role() {
    return Roles.AUDITOR;
  }

  @Override
  protected String audience() {
    return "energy-contracts";
  }
}
