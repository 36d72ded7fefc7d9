package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
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
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      // Given a stranger on the port that the suite wants for PostgreSQL
      int offset = stranger.getLocalPort() - 15_432;
      if (offset < 0) {
        offset = stranger.getLocalPort() - 8_080;
      }
      Ports ports = new Ports(offset);
      String purpose =
          ports.postgresql() == stranger.getLocalPort() ? "PostgreSQL" : Service.GATEWAY.id();

      // When, then
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(LauncherException.class)
          .hasMessageContaining(
              "Port " + stranger.getLocalPort() + " is taken; Wattledger needs it for " + purpose)
          .hasMessageContaining("Stop what listens there");
    }
  }

  @Test
  void suggestedOffsetIsFree() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int offset = Math.max(0, stranger.getLocalPort() - 15_432);
      Ports ports = new Ports(Math.min(offset, 49_000));
      List<Integer> taken = List.of(stranger.getLocalPort());

      if (ports.all().stream().anyMatch(use -> taken.contains(use.port()))) {
        assertThatThrownBy(ports::requireFree)
            .hasMessageMatching("(?s).*WATTLEDGER_PORT_OFFSET=\\d+ \\./run.*");
      } else {
        assertThat(ports.all()).noneMatch(use -> taken.contains(use.port()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "50001", "ten", "1.5", "99999999999"})
  void unusableOffsetIsRefusedByName(String offset) {
    assertThatThrownBy(() -> Ports.parse(offset))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("WATTLEDGER_PORT_OFFSET is")
        .hasMessageContaining("allowed");
  }
}
