package io.wattledger.fleet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.JwtAttacks;
import io.wattledger.testing.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FleetJwtAttacksTest extends JwtAttacks {

  @Override
  protected String path() {
    return FleetApi.ROOT + "sites";
  }

  @Override
  protected String role() {
    return Roles.EXECUTIVE;
  }

  @Override
  protected String audience() {
    return "fleet";
  }
}
