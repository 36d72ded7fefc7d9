package io.wattledger.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class AccessLineTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {
          // every line is kept at once
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    keycloak.issueTokensFor(300);
    Logger.getLogger("io.wattledger.access").addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("io.wattledger.access").removeHandler(listener);
  }

  @Test
  void lineNamesPersonTemplateAndOutcomeButNoSecret() {
    String token = keycloak.accessToken("operator", "operator");

    RawHttp.Answer answer =
        new RawHttp(gateway.getPort())
            .send("GET", "/api/fleet/v1/assets/17?secret=abc", "Authorization: Bearer " + token);

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .matches(
            "GET /api/fleet/v1/assets/\\{} 200 \\d+ ms user=operator id="
                + answer.header("X-Request-Id"))
        .doesNotContain("secret")
        .doesNotContain(token);
  }
}
