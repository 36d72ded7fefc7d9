package io.wattledger.energycontracts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.ApiContract;
import io.wattledger.testing.SuiteResource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ApiContractTest extends ApiContract {

  @Override
  protected String service() {
    return "energy-contracts";
  }
}
