package io.wattledger.fleet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.fleet.network.engine.MachineAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineAddressTest {

  @ParameterizedTest
  @CsvSource({
    "10.20.30.40, 10.20.30.40",
    "10.20.30.40:4028, 10.20.30.40:4028",
    "fd00:0:0::7, fd00:0:0:0:0:0:0:7",
    "[fd00::7]:4028, [fd00:0:0:0:0:0:0:7]:4028",
    "[FD00::7], fd00:0:0:0:0:0:0:7",
    "Miner-7.Site.Example:4028, miner-7.site.example:4028",
  })
  void addressHasOneSpelling(String text, String spelled) {
    assertThat(MachineAddress.parse(text)).hasToString(spelled);
  }

  @Test
  void portMayBeLeftToTheProtocol() {
    assertThat(MachineAddress.parse("10.20.30.40").port()).isEmpty();
    assertThat(MachineAddress.parse("10.20.30.40:4028").port()).hasValue(4028);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":4028",
        "10.20.30.40:",
        "10.20.30.40:0",
        "10.20.30.40:65536",
        "10.20.30.40:04028",
        "10.20.30.40:-1",
        "10.20.30.40/24",
        "10.20.30.40 ",
        "10.20.30.040",
        "[10.20.30.40]:1",
        "[fd00::7",
        "[fd00::7]4028",
        "fd00::7]:1",
        "miner_7",
        "-miner",
        "miner-",
        "miner..site",
        "miner.",
        "http://miner",
        "miner/path",
        "user@miner",
        "miner:4028:1",
        "m\u0131ner"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> MachineAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
