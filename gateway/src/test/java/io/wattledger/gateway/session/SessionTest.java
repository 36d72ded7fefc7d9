package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.Browser;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class SessionTest {

  @TestHTTPResource URI gateway;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  Browser browser;
  RawHttp raw;

  @BeforeEach
  void openBrowser() {
    keycloak.issueTokensFor(300);
    service.forget();
    browser = new Browser(gateway.getPort());
    raw = new RawHttp(gateway.getPort());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /api/gateway/v1/me",
    "GET,    /api/gateway/v1/services",
    "GET,    /api/fleet/v1/sites",
    "POST,   /api/fleet/v1/sites",
    "DELETE, /api/fleet/v1/sites/x",
    "GET,    /api/unknown/v1/x",
    "GET,    /api",
    "GET,    /openapi/fleet.json",
  })
  void withoutCredentialsDataIsRefusedAndNeverRedirected(String method, String path) {
    RawHttp.Answer answer = raw.send(method, path, "Accept: text/html");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Location")).isNull();
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    JsonObject problem = new JsonObject(answer.body());
    assertThat(problem.getString("type")).isEqualTo("/problems/unauthenticated");
    assertThat(problem.getInteger("status")).isEqualTo(401);
    assertThat(problem.getString("instance")).isEqualTo(path);
    assertThat(service.last()).isNull();
  }

  @Test
  void bearerTokenWorksAtTheSameAddresses() {
    String token = keycloak.accessToken("service-account-api-finance", "finance");

    RawHttp.Answer me = raw.send("GET", "/api/gateway/v1/me", "Authorization: Bearer " + token);
    RawHttp.Answer sites = raw.send("GET", "/api/fleet/v1/sites", "Authorization: Bearer " + token);

    assertThat(me.status()).as(me.body()).isEqualTo(200);
    JsonObject caller = new JsonObject(me.body());
    assertThat(caller.getString("username")).isEqualTo("service-account-api-finance");
    assertThat(caller.getJsonArray("roles")).containsExactly("finance");
    assertThat(caller.getString("company")).isEqualTo("Bluestem Power & Compute");
    assertThat(caller.getString("customerName")).isNull();
    assertThat(sites.status()).isEqualTo(200);
    assertThat(service.last().header("Authorization")).containsExactly("Bearer " + token);
  }

  @Test
  void customerSeesTheOwnOrganization() {
    browser.login("customer-a");

    JsonObject me = new JsonObject(browser.open("/api/gateway/v1/me").body());

    assertThat(me.getString("customer")).isEqualTo("customer-a");
    assertThat(me.getString("organizationId")).isEqualTo("customer-a-id");
    assertThat(me.getString("customerName")).isEqualTo("Lumen Ridge Robotics");
    assertThat(me.getString("company")).isEqualTo("Bluestem Power & Compute");
    assertThat(me.getJsonArray("roles")).containsExactly("ai-customer");
  }

  @Test
  void customerGetsInWhileTheNameOfItsOrganizationCannotBeAsked() {
    browser.login("customer-a");
    keycloak.realm().breakAt("GET /organizations/.*", 500, "{}");
    try {
      JsonObject me = new JsonObject(browser.open("/api/gateway/v1/me").body());

      assertThat(me.getString("customer")).isEqualTo("customer-a");
      assertThat(me.getString("customerName")).isNull();
    } finally {
      keycloak.realm().reset();
    }
  }

  @Test
  void sessionCookieIsEncryptedAndOutOfReachOfScriptsAndOtherSites() {
    HttpResponse<String> login = browser.open("/login?redirect=/");
    String state = login.headers().firstValue("Set-Cookie").orElseThrow();
    HttpResponse<String> approved =
        browser.send("GET", URI.create(login.headers().firstValue("Location").orElseThrow()), null);
    HttpResponse<String> callback =
        browser.send(
            "GET", URI.create(approved.headers().firstValue("Location").orElseThrow()), null);

    List<String> cookies =
        callback.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("q_session"))
            .toList();
    assertThat(cookies).isNotEmpty();
    assertThat(cookies)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("HTTPOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/")
                    .doesNotContain("finance")
                    .doesNotContain("Domain"));
    assertThat(state).startsWith("q_auth").contains("HTTPOnly").contains("SameSite=Lax");
    assertThat(callback.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void loginAsksForCodeWithPkceAndNonce() {
    String location =
        browser.open("/login?redirect=/cost").headers().firstValue("Location").orElseThrow();

    assertThat(location)
        .startsWith(keycloak.url() + "/realms/wattledger/auth?response_type=code")
        .contains("client_id=wattledger-gateway")
        .contains("code_challenge_method=S256")
        .contains("code_challenge=")
        .contains("nonce=")
        .contains(
            "redirect_uri=http%3A%2F%2F127.0.0.1%3A" + gateway.getPort() + "%2Foidc%2Fcallback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https%3A%2F%2Fevil.example",
        "%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "javascript%3Aalert(1)",
        "%2Flogout",
      })
  void loginNeverLeadsAway(String wanted) {
    HttpResponse<String> page = browser.visit("/login?redirect=" + wanted);

    assertThat(page.uri()).hasToString("http://127.0.0.1:" + gateway.getPort() + "/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cost", "/fleet/sites/x", "/api-docs/start.js"})
  void onlyLoginStartsTheCodeFlow(String path) {
    HttpResponse<String> page = browser.open(path, "Accept", "text/html");

    assertThat(page.headers().firstValue("Location")).isEmpty();
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void callbackOfAForeignLoginIsRefused() {
    // Given another window's state and code
    HttpResponse<String> login = new Browser(gateway.getPort()).open("/login");
    HttpResponse<String> approved =
        browser.send("GET", URI.create(login.headers().firstValue("Location").orElseThrow()), null);
    String callback = approved.headers().firstValue("Location").orElseThrow();

    // When it is planted into this one
    HttpResponse<String> answer = browser.send("GET", URI.create(callback), null);

    // Then nobody is logged in
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("q_session="));
    assertThat(browser.open("/api/gateway/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void cancelledLoginTellsThePersonInAPage() {
    HttpResponse<String> login = browser.open("/login");
    String location = login.headers().firstValue("Location").orElseThrow();
    String state = location.replaceAll(".*[&?]state=([^&]+).*", "$1");

    HttpResponse<String> answer =
        browser.open("/oidc/callback?error=access_denied&state=" + state, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(answer.body()).contains("Login not completed").contains("href=\"/login\"");
  }

  @Test
  void expiredTokensAreRefreshedWithoutThePersonNoticing() {
    // Given tokens that are within the refresh margin from the start
    keycloak.issueTokensFor(10);
    browser.login("finance");
    int before = keycloak.refreshes();
    String cookie = browser.cookieHeader();
    keycloak.issueTokensFor(300);

    // When
    HttpResponse<String> first = browser.open("/api/fleet/v1/sites");
    HttpResponse<String> second = browser.open("/api/fleet/v1/sites");

    // Then
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(keycloak.refreshes()).isEqualTo(before + 1);
    assertThat(browser.cookieHeader()).isNotEqualTo(cookie);
  }

  @Test
  void endedSessionIs499ForScriptsAnd401ForOthersAndTheCookieGoes() throws Exception {
    // Given sessions whose tokens have expired and cannot be refreshed
    keycloak.issueTokensFor(2);
    Browser script = loggedIn();
    Browser other = loggedIn();
    keycloak.revokeAll();
    Thread.sleep(3_000);

    // When
    HttpResponse<String> scripted = script.script("GET", "/api/fleet/v1/sites", null);
    HttpResponse<String> plain = other.open("/api/fleet/v1/sites");

    // Then
    assertThat(scripted.statusCode()).isEqualTo(499);
    assertThat(new JsonObject(scripted.body()).getString("type"))
        .isEqualTo("/problems/session-ended");
    assertThat(scripted.headers().firstValue("Location")).isEmpty();
    assertThat(plain.statusCode()).isEqualTo(401);
    assertThat(script.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    assertThat(service.last()).isNull();
  }

  private Browser loggedIn() {
    Browser person = new Browser(gateway.getPort());
    person.login("finance");
    assertThat(person.cookies().keySet()).anyMatch(name -> name.startsWith("q_session"));
    return person;
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "a.b.c.d.e", "eyJhbGciOiJkaXIifQ..x.y.z"})
  void forgedSessionCookieIsNoSession(String value) {
    RawHttp.Answer answer =
        raw.send(
            "GET",
            "/api/fleet/v1/sites",
            "Cookie: q_session=" + value,
            "X-Requested-With: JavaScript");

    assertThat(answer.status()).isEqualTo(499);
    assertThat(service.last()).isNull();
  }

  @Test
  void logoutEndsTheSessionHereAndAtTheIdentityProvider() {
    browser.login("finance");

    HttpResponse<String> logout = browser.open("/logout");

    assertThat(logout.statusCode()).isEqualTo(302);
    assertThat(logout.headers().firstValue("Location").orElseThrow())
        .startsWith(keycloak.url() + "/realms/wattledger/logout?id_token_hint=")
        .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + gateway.getPort() + "%2F");
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    assertThat(browser.open("/api/gateway/v1/me").statusCode()).isEqualTo(401);

    HttpResponse<String> back = browser.open("/?state=from-the-identity-provider");
    assertThat(back.headers().firstValue("Location")).contains("/");
    assertThat(browser.cookies()).isEmpty();
    assertThat(browser.open("/").statusCode()).isEqualTo(200);
  }

  @Test
  void copyOfTheCookieIsDeadAfterLogoutAndOtherSessionsOfThePersonLive() {
    browser.login("finance");
    Browser elsewhere = loggedIn();
    String copy = "Cookie: " + browser.cookieHeader();
    assertThat(raw.send("GET", "/api/gateway/v1/me", copy).status()).isEqualTo(200);

    browser.open("/logout");

    RawHttp.Answer plain = raw.send("GET", "/api/gateway/v1/me", copy);
    RawHttp.Answer oldTab =
        raw.send("GET", "/api/fleet/v1/sites", copy, "X-Requested-With: JavaScript");
    assertThat(plain.status()).isEqualTo(401);
    assertThat(oldTab.status()).isEqualTo(499);
    assertThat(oldTab.all("Set-Cookie")).isNotEmpty().allMatch(c -> c.contains("Max-Age=0"));
    assertThat(elsewhere.open("/api/gateway/v1/me").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSiteCannotLogAnybodyOut(String fetchSite) {
    browser.login("finance");

    HttpResponse<String> logout = browser.open("/logout", "Sec-Fetch-Site", fetchSite);

    assertThat(logout.statusCode()).isEqualTo(403);
    assertThat(browser.open("/api/gateway/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void logoutWithoutASessionGoesToTheStartPage() {
    HttpResponse<String> logout = browser.open("/logout");

    assertThat(logout.statusCode()).isEqualTo(302);
    assertThat(logout.headers().firstValue("Location")).contains("/");
  }

  @Test
  void loggedInPersonIsNotAskedAgain() {
    browser.login("finance");

    HttpResponse<String> again = browser.open("/login?redirect=/energy");

    assertThat(again.statusCode()).isEqualTo(302);
    assertThat(again.headers().firstValue("Location")).contains("/energy");
  }

  @Test
  void changeWithTheCookieNeedsTheHeaderAndTheOwnOrigin() {
    browser.login("finance");
    String cookie = "Cookie: " + browser.cookieHeader();
    String origin = "Origin: http://127.0.0.1:" + gateway.getPort();
    byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);

    RawHttp.Answer plain = raw.sendBody("POST", "/api/fleet/v1/sites", body, cookie);
    RawHttp.Answer foreign =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/sites",
            body,
            cookie,
            "X-Requested-With: JavaScript",
            "Origin: http://evil.example");
    assertThat(service.last()).isNull();
    RawHttp.Answer own =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/sites",
            body,
            cookie,
            "X-Requested-With: JavaScript",
            origin,
            "Sec-Fetch-Site: same-origin");

    assertThat(plain.status()).isEqualTo(403);
    assertThat(new JsonObject(plain.body()).getString("type")).isEqualTo("/problems/cross-site");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(own.status()).isEqualTo(200);
    assertThat(service.last().method()).isEqualTo("POST");
    assertThat(service.last().bodyBytes()).isEqualTo(2);
  }

  @Test
  void bearerIsExemptFromTheCrossSiteRuleAndTheCookieBesideItIsIgnored() {
    browser.login("finance");
    String token = keycloak.accessToken("api-operator", "operator");

    RawHttp.Answer answer =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/sites",
            new byte[2],
            "Authorization: Bearer " + token,
            "Cookie: " + browser.cookieHeader());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(service.last().header("Authorization")).containsExactly("Bearer " + token);
  }

  @Test
  void bogusAuthorizationDoesNotLendTheCookiesIdentity() {
    browser.login("finance");

    RawHttp.Answer basic =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/sites",
            new byte[2],
            "Authorization: Basic YTpi",
            "Cookie: " + browser.cookieHeader());
    RawHttp.Answer empty =
        raw.sendBody(
            "POST",
            "/api/fleet/v1/sites",
            new byte[2],
            "Authorization:",
            "Cookie: " + browser.cookieHeader());

    assertThat(basic.status()).isEqualTo(401);
    assertThat(empty.status()).isEqualTo(401);
    assertThat(service.last()).isNull();
  }
}
