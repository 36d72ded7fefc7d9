package io.wattledger.gateway;

import io.wattledger.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void gatewayKeepsTheRulesOfTheHouse() {
    HouseRules.check("io.wattledger.gateway");
  }
}
