package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void offsetMovesEveryPort() {
    Ports ports = Ports.parse("10");

    assertThat(ports.all())
        .extracting(Ports.Use::port)
        .containsExactlyInAnyOrder(
            8090, 8091, 8092, 8093, 8094, 9090, 9091, 9092, 9093, 9094, 8190, 9190, 15442);
  }

  @Test
  void noOffsetMeansTheDocumentedPorts() {
    assertThat(Ports.parse(null).of(Service.GATEWAY)).isEqualTo(8080);
    assertThat(Ports.parse(" ").management(Service.AI_HOSTING)).isEqualTo(9084);
  }

  @Test
  void takenPortIsNamedWithItsPurposeAndTheWayOut() throws IOException {
    // Given ports that are free but for the one of fleet's management
    Ports ports = freePorts();
    int taken = ports.management(Service.FLEET);
    try (ServerSocket stranger = new ServerSocket(taken, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(stranger.isBound()).isTrue();

      // When, then
      assertThatThrownBy(() -> ports.requireFree(Set.of()))
          .isInstanceOf(LauncherException.class)
          .hasMessageStartingWith(
              "Port %d is taken; Wattledger needs it for fleet management.".formatted(taken))
          .hasMessageContaining("Stop what listens there, or move every port of the suite")
          .hasMessageMatching("(?s).*WATTLEDGER_PORT_OFFSET=\\d+ \\./run");
    }
  }

  @Test
  void portsThatAreFreeAreFine() {
    assertThatCode(() -> freePorts().requireFree(Set.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", "1900"})
  void portThatNoBrowserOpensIsRefusedWithTheNextOne(String offset) {
    assertThatThrownBy(() -> Ports.parse(offset))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("port 10080; no browser opens that port")
        .hasMessageEndingWith("Take " + (Integer.parseInt(offset) + 10) + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "50001", "ten", "1.5", "99999999999"})
  void unusableOffsetIsRefusedByName(String offset) {
    assertThatThrownBy(() -> Ports.parse(offset))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("WATTLEDGER_PORT_OFFSET is")
        .hasMessageContaining("allowed");
  }

  private static Ports freePorts() {
    for (int offset = 2_010; offset < 16_000; offset += 10) {
      Ports ports = new Ports(offset);
      try {
        ports.requireFree(Set.of());
        return ports;
      } catch (LauncherException e) {
        // The next ones, then.
      }
    }
    throw new AssertionError("no free ports on this machine");
  }
}
