package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.LocalSecrets;
import io.wattledger.gateway.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind a proxy with TLS, which this test plays: it takes https and passes http on. */
@QuarkusTest
@TestProfile(PublicHttpsTest.BehindTls.class)
@WithTestResource(GatewayResource.class)
class PublicHttpsTest {

  private static final String ME = "/api/gateway/v1/me";
  private static final String SITES = "/api/fleet/v1/sites";
  private static final String PREFIX = "__Host-";

  @TestHTTPResource URI gateway;
  Browser browser;
  RawHttp raw;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(gateway.getPort());
    raw = new RawHttp(gateway.getPort());
  }

  @Test
  void everyCookieOfTheLoginBelongsToThisHostAndToHttps() {
    List<String> cookies = logIn();

    assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-q_auth"));
    assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-q_session"));
    assertThat(cookies)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(PREFIX)
                    .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain"));
    assertThat(browser.open(ME).statusCode()).isEqualTo(200);
  }

  @Test
  void loginComesBackOverHttps() {
    assertThat(location(browser.open("/login?redirect=/cost")))
        .contains(
            "redirect_uri=https%3A%2F%2F127.0.0.1%3A" + gateway.getPort() + "%2Foidc%2Fcallback");
  }

  @Test
  void cookieWithoutThePrefixIsNoSession() {
    logIn();
    String planted = browser.cookieHeader().replace(PREFIX, "");

    assertThat(planted).startsWith("q_session");
    assertThat(raw.send("GET", ME, "Cookie: " + planted).status()).isEqualTo(401);
    assertThat(
            raw.send("GET", ME, "Cookie: " + planted + "; " + browser.cookieHeader() + "; other=1")
                .status())
        .isEqualTo(200);
  }

  @Test
  void changeComesFromTheHttpsOriginOnly() {
    logIn();
    String cookie = "Cookie: " + browser.cookieHeader();
    String script = "X-Requested-With: JavaScript";
    String origin = "://127.0.0.1:" + gateway.getPort();

    RawHttp.Answer plain =
        raw.sendBody("POST", SITES, new byte[2], cookie, script, "Origin: http" + origin);
    RawHttp.Answer own =
        raw.sendBody("POST", SITES, new byte[2], cookie, script, "Origin: https" + origin);

    assertThat(plain.status()).isEqualTo(403);
    assertThat(own.status()).isEqualTo(200);
  }

  @Test
  void browsersStayWithHttps() {
    for (String path : List.of("/", "/login", ME, "/api/unknown")) {
      assertThat(raw.send("GET", path).header("Strict-Transport-Security"))
          .as(path)
          .isEqualTo("max-age=31536000");
    }
  }

  @Test
  void nameOfThePublicAddressIsAnsweredAndNoOther() {
    assertThat(raw.send("GET", ME, "Host: Wattledger.example.com").status()).isEqualTo(401);
    assertThat(raw.send("GET", ME, "Host: example.com").status()).isEqualTo(421);
  }

  @Test
  void logoutTakesTheCookiesBack() {
    logIn();

    HttpResponse<String> logout = browser.open("/logout");

    assertThat(logout.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("__Host-q_session"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=0", "Secure", "Path=/"));
    assertThat(browser.open(ME).statusCode()).isEqualTo(401);
  }

  /** Logs in and returns every cookie that was set on the way. */
  private List<String> logIn() {
    HttpResponse<String> login = browser.open("/login?redirect=/");
    HttpResponse<String> approved = browser.send("GET", URI.create(location(login)), null);
    String back = location(approved);
    assertThat(back).startsWith("https://127.0.0.1:" + gateway.getPort() + "/oidc/callback");
    HttpResponse<String> callback =
        browser.send("GET", URI.create(back.replaceFirst("https", "http")), null);
    assertThat(callback.statusCode()).isEqualTo(302);
    return Stream.of(login, callback)
        .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
        .toList();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** A gateway that browsers see at an https address. */
  public static class BehindTls extends LocalSecrets {

    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("WATTLEDGER_URL", "https://wattledger.example.com");
      return settings;
    }
  }
}
