package io.wattledger.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/fleet/v1/sites?limit=5&cursor=abc%3D",
        "/api/cost-model/v1/statements/2026-10?scope=site:west-texas&definition=all-in",
        "/api/cost-model/v1/statements/2026-10?scope=site%3Awest-texas",
        "/api/fleet/v1/assets/S%2019%20Pro",
        "/api/fleet/v1/assets/%C3%A9",
        "/api/fleet/v1/assets?name=a%2Fb%3Bc%5Cd",
        "/assets/index-B1x_9.js",
        "/.well-known/security.txt",
        "/a/...",
      })
  void ordinaryTargetsPass(String target) {
    assertThat(RequestTarget.refusal(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "http://127.0.0.1/api/fleet/v1",
        "//evil.example/",
        "/api//fleet/v1/sites",
        "/api/fleet/v1/../../q/health",
        "/api/fleet/v1/./sites",
        "/api/fleet/v1/..",
        "/api/fleet/v1/%2e%2e/sites",
        "/api/fleet/v1/.%2E/sites",
        "/api/fleet/v1/..;/sites",
        "/api/fleet/v1/sites;jsessionid=1",
        "/api/fleet/v1/sites%3Bx=1",
        "/api/fleet/v1/sites%3bx=1",
        "/api/fleet/v1/a%2Fb",
        "/api/fleet/v1/a%2fb",
        "/api/fleet/v1/a%5Cb",
        "/api/fleet/v1/a%5cb",
        "/api/fleet/v1/a\\b",
        "/api/fleet/v1/a%00",
        "/api/fleet/v1/a%0d%0aX: y",
        "/api/fleet/v1/a%7F",
        "/api/fleet/v1/a%252Fb",
        "/api/fleet/v1/a%25",
        "/%61pi/fleet/v1/sites",
        "/api/fleet/v%31/sites",
        "/api/fleet/v1/a%",
        "/api/fleet/v1/a%2",
        "/api/fleet/v1/a%zz",
        "/api/fleet/v1/a%u002e",
        "/api/fleet/v1/a b",
        "/api/fleet/v1/a\tb",
        "/api/fleet/v1/<script>",
        "/api/fleet/v1/a#b",
        "/api/fleet/v1/\u00e9",
        "/api/fleet/v1/a?x=%00",
        "/api/fleet/v1/a?x=%",
        "/api/fleet/v1/a?x= y",
        "/api/fleet/v1/a?x=\u00e9",
      })
  void trickyTargetsAreRefused(String target) {
    assertThat(RequestTarget.refusal(target)).isPresent();
  }

  @Test
  void overlongPathIsRefused() {
    assertThat(RequestTarget.refusal("/" + "a".repeat(2047))).isEmpty();
    assertThat(RequestTarget.refusal("/" + "a".repeat(2048)))
        .contains("The path is longer than 2048 characters.");
  }
}
