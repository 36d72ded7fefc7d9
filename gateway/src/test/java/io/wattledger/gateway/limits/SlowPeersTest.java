package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Heads must come within 2 s, bodies and readers may be slow for 2 s in these tests. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
@Timeout(60)
class SlowPeersTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  RawHttp raw;
  String bearer;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    service.closeGate();
    raw = new RawHttp(gateway.getPort());
    bearer = "Authorization: Bearer " + keycloak.accessToken("patient", "operator");
  }

  @AfterEach
  void release() {
    service.openGate();
  }

  @Test
  void headThatTricklesIsCut() throws Exception {
    try (Socket socket = raw.connect()) {
      trickleUntilCut(socket, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    }
  }

  @Test
  void secondHeadThatTricklesIsCutToo() throws Exception {
    try (Socket socket = raw.connect()) {
      String head = raw.head("GET", "/login", "Accept: text/html") + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');

      trickleUntilCut(socket, "GET / HTTP/1.1\r\nX-Slow: ");
    }
  }

  @Test
  void silentConnectionIsCut() throws Exception {
    try (Socket socket = raw.connect()) {
      socket.setSoTimeout(30_000);

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void bodyThatTricklesIsCutWhileALongWaitForTheServiceIsNot() throws Exception {
    CompletableFuture<RawHttp.Answer> patient =
        CompletableFuture.supplyAsync(
            () -> raw.sendBody("POST", "/api/fleet/v1/imports/gated", new byte[8], bearer));
    service.awaitWaiting(1);

    try (Socket socket = raw.connect()) {
      trickleUntilCut(
          socket,
          raw.head("POST", "/api/fleet/v1/sites", bearer, "Content-Length: 100000") + "\r\n");
    }
    try (Socket socket = raw.connect()) {
      trickleUntilCut(
          socket,
          raw.head("POST", "/api/fleet/v1/imports/rows", bearer, "Transfer-Encoding: chunked")
              + "\r\nFFFFFF\r\n");
    }

    assertThat(patient).isNotDone();
    service.openGate();
    assertThat(patient.join().status()).isEqualTo(200);
  }

  @Test
  void whatWasCutTakesNoPlaceAmongHeavyRequests() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (Socket socket = raw.connect()) {
        trickleUntilCut(
            socket,
            raw.head("POST", "/api/fleet/v1/imports/rows", bearer, "Content-Length: 999") + "\r\n");
      }
      try (Socket socket = raw.connect()) {
        String head = raw.head("GET", "/api/fleet/v1/download?mib=64&format=csv", bearer);
        socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      String refused = raw.head("POST", "/api/unknown/v1/imports/rows", bearer);
      raw.exchange(refused + "Transfer-Encoding: chunked\r\n\r\nFF\r\n", new byte[0]);
    }

    String upload = "/api/fleet/v1/imports/rows";
    assertThat(raw.sendBody("POST", upload, new byte[8], bearer).status()).isEqualTo(200);
  }

  @Test
  void readerThatStopsIsCutAndLetsTheServiceGo() throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4_096);
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", gateway.getPort()));
      String head = raw.head("GET", "/api/fleet/v1/download?mib=64", bearer) + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');

      service.awaitBroken(1);
    }
    assertThat(raw.send("GET", "/api/fleet/v1/sites", bearer).status()).isEqualTo(200);
  }

  @Test
  void oneAddressCannotHoldAllConnections() throws Exception {
    RawHttp greedy = new RawHttp(gateway.getPort(), "127.0.0.8");
    List<Socket> held = new ArrayList<>();
    try {
      int cut = 0;
      for (int i = 0; i < 120; i++) {
        Socket socket = greedy.connect();
        held.add(socket);
        cut += isCutAtOnce(socket) ? 1 : 0;
      }

      assertThat(cut).isEqualTo(20);
      assertThat(raw.send("GET", "/api/fleet/v1/sites", bearer).status()).isEqualTo(200);
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  private static boolean isCutAtOnce(Socket socket) throws IOException {
    socket.setSoTimeout(10);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Sends one letter every tenth of a second until the gateway has closed the connection. */
  private static void trickleUntilCut(Socket socket, String beginning) throws Exception {
    OutputStream out = socket.getOutputStream();
    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
    while (true) {
      try {
        out.write('a');
        out.flush();
      } catch (IOException cut) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
