package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The README's two commands are what the project promises: the first is run, the second is this.
 */
class ReadmeTest {

  @Test
  void firstBlockStartsTheSuite() {
    assertThat(Readme.block(0)).isEqualTo("./run");
    assertThat(Suite.demo().run("status")).isZero();
  }

  @Test
  void secondBlockRunsEveryTest() {
    assertThat(Readme.block(1)).isEqualTo("mvn verify");
  }
}
