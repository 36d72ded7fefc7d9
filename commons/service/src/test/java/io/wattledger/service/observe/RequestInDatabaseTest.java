package io.wattledger.service.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestInDatabaseTest {

  private static final String REQUEST = "4ddde445-3dea-4e84-a2c1-ebe86771e276";

  @Test
  void longestServiceNameKeepsTheWholeNumber() {
    assertThat(RequestInDatabase.name("energy-contracts", REQUEST))
        .isEqualTo("energy-contracts " + REQUEST);
  }

  @Test
  void nameIsWhatPostgresqlWouldKeep() {
    assertThat(RequestInDatabase.name("energy-contracts", "a".repeat(64))).hasSize(63);
    assertThat(RequestInDatabase.name("fleet", null)).isEqualTo("fleet");
  }
}
