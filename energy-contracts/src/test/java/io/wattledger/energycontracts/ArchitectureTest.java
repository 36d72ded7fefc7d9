package io.wattledger.energycontracts;

import io.wattledger.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.check("io.wattledger.energycontracts");
  }
}
