package io.wattledger.costmodel;

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
    return "/api/cost-model/v1/network/halving?height=953568";
  }

  @Override
  protected String role() {
    return Roles.AUDITOR;
  }

  @Override
  protected String audience() {
    return "cost-model";
  }
}
