package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cost?period=2026-10&scope=site%3Awest", "/energy/contracts/x1"})
  void ownPagesAreKept(String wanted) {
    assertThat(RedirectPath.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cost",
        "https://evil.example/",
        "HTTPS://evil.example",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%5Cevil.example",
        "/%2F/evil.example",
        "/..//evil.example",
        "/\t/evil.example",
        " https://evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "/cost\r\nSet-Cookie: a=b",
        "@evil.example",
        "/login?redirect=/login",
        "/logout",
        "/oidc/callback?code=x",
        "/api/gateway/v1/me",
      })
  void everythingElseGoesToTheStartPage(String wanted) {
    assertThat(RedirectPath.of(wanted)).isEqualTo("/");
  }

  @Test
  void noWishGoesToTheStartPage() {
    assertThat(RedirectPath.of(null)).isEqualTo("/");
  }
}
