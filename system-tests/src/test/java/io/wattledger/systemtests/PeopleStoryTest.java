package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come and go: invited in the portal, logged in at the real identity provider, ended. */
class PeopleStoryTest {

  private static final String PEOPLE = "/api/gateway/v1/people";
  private static final String MINE = "/api/gateway/v1/my-organization";
  private static final String CHOSEN = "an-own-password-of-nina";
  private static final int SHORT_TOKEN_SECONDS = 5;

  private final Suite suite = Suite.demo();
  private final Api api = new Api(suite);
  private final URI keycloak = suite.tokenEndpoint().resolve("/");
  private final String email = "nina-" + UUID.randomUUID() + "@example.com";

  /** With short tokens nobody has to wait minutes to see that a session ends with its token. */
  @BeforeEach
  void shortenTokens() throws Exception {
    tokensLive(Integer.toString(SHORT_TOKEN_SECONDS));
  }

  @AfterEach
  void restore() throws Exception {
    tokensLive("");
    for (String id : people()) {
      keycloakAdmin().delete(realm("/users/" + id)).then().statusCode(204);
    }
  }

  private void tokensLive(String seconds) throws Exception {
    String client =
        keycloakAdmin().get(realm("/clients?clientId=wattledger-gateway")).path("[0].id");
    keycloakAdmin()
        .body(
            Map.of(
                "clientId",
                "wattledger-gateway",
                "attributes",
                Map.of("access.token.lifespan", seconds)))
        .put(realm("/clients/" + client))
        .then()
        .statusCode(204);
  }

  private RequestSpecification keycloakAdmin() throws Exception {
    Properties secrets = new Properties();
    try (var in = Files.newBufferedReader(suite.home().resolve("secrets.properties"))) {
      secrets.load(in);
    }
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "keycloak-admin")
            .formParam("password", secrets.getProperty("keycloak-admin"))
            .post(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
            .path("access_token");
    return given().auth().oauth2(token).contentType("application/json");
  }

  private URI realm(String path) {
    return keycloak.resolve("/admin/realms/wattledger" + path);
  }

  private java.util.List<String> people() {
    return api.as("api-admin").get(PEOPLE + "?search=" + email).path("items.id");
  }

  @Test
  void invitedPersonWorksUntilAnAdministratorEndsIt() {
    try (Browser admin = new Browser(suite, ColorScheme.LIGHT);
        Browser nina = new Browser(suite, ColorScheme.DARK)) {
      String password = invite(admin);

      Page first = nina.logIn(email, password, "/energy");
      first.locator("input[name=password-new]").fill(CHOSEN);
      first.locator("input[name=password-confirm]").fill(CHOSEN);
      first.locator("[type=submit]").click();
      assertThat(first.getByRole(AriaRole.HEADING, Browser.named("Energy")).first()).isVisible();
      assertThat(first.getByRole(AriaRole.LINK, Browser.named("People"))).hasCount(0);
      String id = people().get(0);
      api.as("api-admin")
          .get(PEOPLE + "/" + id)
          .then()
          .body("roles", contains("energy"))
          .body("invited", equalTo(false));

      Response signedOut = api.as("api-admin").post(PEOPLE + "/" + id + "/sign-out");
      signedOut.then().statusCode(200).body("endedSessions", equalTo(1));
      assertThat(endOfSession(first)).isIn(499, 401);

      api.as("api-admin").post(PEOPLE + "/" + id + "/disable").then().statusCode(200);
      Page refused = nina.giveName(email, "/energy");
      assertThat(refused.locator("body")).containsText(Pattern.compile("disabled"));

      api.as("api-admin").post(PEOPLE + "/" + id + "/enable").then().statusCode(200);
      Page back = nina.logIn(email, CHOSEN, "/energy");
      assertThat(back.getByRole(AriaRole.HEADING, Browser.named("Energy")).first()).isVisible();
    }
  }

  /** Invites in the portal and returns the password that it shows once. */
  private String invite(Browser admin) {
    Page page = admin.open("admin", "/people");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Maya Lindqvist");
    Browser.button(page, "Invite a person").click();
    page.getByLabel("First name").fill("Nina");
    page.getByLabel("Last name").fill("Okafor");
    page.getByRole(AriaRole.TEXTBOX, Browser.named("E-mail")).fill(email);
    page.getByLabel(Pattern.compile("^Energy")).check();
    admin.screenshot("people-invite");
    page.getByRole(AriaRole.BUTTON, Browser.named("Invite").setExact(true)).click();
    assertThat(page.getByText("This is shown once.")).isVisible();
    String password = page.locator(".wl-secret code").nth(1).textContent();
    Browser.button(page, "I have copied it").click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Nina Okafor");
    admin.screenshot("people");
    return password;
  }

  /**
   * How the session's end is told to whoever asks next: 499 to the first, which also forgets the
   * session, and 401 to all after it. The page may have asked before us.
   */
  private static int endOfSession(Page page) {
    return ((Number)
            page.waitForFunction(
                    "async () => { const answer = await fetch('/api/gateway/v1/me', {headers:"
                        + " {'X-Requested-With': 'JavaScript'}}); return answer.status !== 200 &&"
                        + " answer.status; }",
                    null,
                    new Page.WaitForFunctionOptions().setPollingInterval(500).setTimeout(30_000))
                .jsonValue())
        .intValue();
  }

  @Test
  void customersCredentialWorksUntilItIsRotatedAndIsGoneWhenDeleted() {
    Response made =
        api.as("api-customer-a")
            .contentType("application/json")
            .body("{\"name\":\"Usage export\"}")
            .post(MINE + "/api-credentials");
    made.then().statusCode(201);
    String client = made.path("credential.clientId");
    String secret = made.path("secret");
    String path = MINE + "/api-credentials/" + client;

    Response token = token(client, secret);
    token.then().statusCode(200);
    given()
        .auth()
        .oauth2(token.path("access_token"))
        .get(suite.gateway().resolve("/api/gateway/v1/me"))
        .then()
        .statusCode(200)
        .body("customer", equalTo("customer-a"))
        .body("roles", contains("ai-customer"));
    api.as("api-customer-b").get(path).then().statusCode(404);
    api.as("api-customer-b").delete(path).then().statusCode(404);

    String next = api.as("api-customer-a").post(path + "/secret").path("secret");
    token(client, secret).then().statusCode(401);
    token(client, next).then().statusCode(200);

    api.as("api-customer-a").delete(path).then().statusCode(204);
    token(client, next).then().statusCode(401);
    api.as("api-admin")
        .get("/api/gateway/v1/api-credentials")
        .then()
        .statusCode(200)
        .body("items.clientId", not(hasItem(client)));
  }

  private Response token(String client, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", secret)
        .post(suite.tokenEndpoint());
  }

  @Test
  void customerFindsOwnUsersAndCredentialsInThePortal() {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("customer-a", "/my-organization");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("Lumen Ridge Robotics");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("Priya Raman");
      assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Jonas Weber");
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("No API credential yet");
      browser.screenshot("my-organization");
    }
  }
}
