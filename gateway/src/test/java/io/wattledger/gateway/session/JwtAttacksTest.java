package io.wattledger.gateway.session;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wattledger.gateway.testing.LocalSecrets;
import io.wattledger.testing.JwtAttacks;
import io.wattledger.testing.SuiteResource;

@QuarkusTest
@TestProfile(LocalSecrets.class)
@WithTestResource(SuiteResource.class)
class JwtAttacksTest extends JwtAttacks {

  @Override
  protected String path() {
    return "/api/gateway/v1/services";
  }

  @Override
  protected String role() {
    return "admin";
  }

  @Override
  protected String audience() {
    return "gateway";
  }
}
