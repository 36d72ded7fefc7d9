package io.wattledger.fleet;

import io.wattledger.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theModuleKeepsTheRulesOfTheHouse() {
    HouseRules.check("io.wattledger.fleet");
  }
}
