package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.gateway.session.CrossSiteRule.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteRuleTest {

  private static final String OWN = "http://127.0.0.1:8080";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // method, X-Requested-With, Origin, Sec-Fetch-Site, passes
        "GET,    -,          -,                      -,           true",
        "HEAD,   -,          http://evil.example,    cross-site,  true",
        "POST,   JavaScript, http://127.0.0.1:8080,  -,           true",
        "POST,   JavaScript, http://127.0.0.1:8080,  same-origin, true",
        "POST,   JavaScript, -,                      same-origin, true",
        "DELETE, JavaScript, http://127.0.0.1:8080,  same-origin, true",
        "POST,   -,          http://127.0.0.1:8080,  same-origin, false",
        "POST,   javascript, http://127.0.0.1:8080,  same-origin, false",
        "POST,   JavaScript, -,                      -,           false",
        "POST,   JavaScript, http://evil.example,    same-origin, false",
        "POST,   JavaScript, http://127.0.0.1:8080,  cross-site,  false",
        "POST,   JavaScript, http://127.0.0.1:8080,  same-site,   false",
        "POST,   JavaScript, -,                      none,        false",
        "POST,   JavaScript, http://127.0.0.1:8081,  -,           false",
        "POST,   JavaScript, https://127.0.0.1:8080, -,           false",
        "POST,   JavaScript, http://127.0.0.1:80801, -,           false",
        "POST,   JavaScript, null,                   -,           false",
        "PUT,    -,          -,                      -,           false",
        "PATCH,  -,          -,                      -,           false",
        "DELETE, -,          -,                      -,           false",
      })
  void onlyScriptsOfThisOriginMayChangeThingsWithTheCookie(
      String method, String requestedWith, String origin, String fetchSite, boolean passes) {
    Request request = new Request(method, requestedWith, origin, fetchSite, OWN);
    assertThat(CrossSiteRule.refusal(request).isEmpty()).isEqualTo(passes);
  }
}
