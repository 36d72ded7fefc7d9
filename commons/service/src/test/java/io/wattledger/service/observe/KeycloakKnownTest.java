package io.wattledger.service.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakKnownTest {

  private final AtomicInteger status = new AtomicInteger(404);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/realms/wattledger/.well-known/openid-configuration",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readyWhenTheRealmHasAnsweredOnceAlsoWhenItIsAwayLater() {
    KeycloakKnown known =
        new KeycloakKnown(
            "http://127.0.0.1:%d/realms/wattledger".formatted(server.getAddress().getPort()));

    assertThat(known.call().getStatus()).isEqualTo(Status.DOWN);
    status.set(200);
    assertThat(known.call().getStatus()).isEqualTo(Status.UP);
    server.stop(0);
    assertThat(known.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void notReadyWhileNobodyListens() {
    assertThat(new KeycloakKnown("http://127.0.0.1:1/realms/wattledger").call().getStatus())
        .isEqualTo(Status.DOWN);
  }
}
