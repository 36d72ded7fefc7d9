package io.wattledger.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The realm as it runs, seen by the read-only client {@code realm-auditor}: what the definition
 * asks for has arrived, and nothing beside it was left open.
 */
class RealmHardeningTest {

  /** Keycloak's own clients, which no definition makes. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "account",
          "account-console",
          "admin-cli",
          "broker",
          "realm-management",
          "security-admin-console");

  private final Suite suite = Suite.demo();
  private final URI keycloak = suite.tokenEndpoint().resolve("/");
  private final String token = token("realm-auditor", "wattledger");

  private String token(String client, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", secret)
        .post(suite.tokenEndpoint())
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private JsonPath read(String path) {
    return given()
        .auth()
        .oauth2(token)
        .get(keycloak.resolve("/admin/realms/wattledger" + path))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<Map<String, Object>> clients() {
    return read("/clients?max=1000").getList("$");
  }

  @Test
  void passwordsAreLongAndGuessingIsSlow() {
    JsonPath realm = read("");

    assertThat(realm.getString("passwordPolicy"))
        .contains(
            "length(12)", "passwordBlacklist(", "notUsername(", "notEmail(", "passwordHistory(");
    assertThat(realm.getBoolean("bruteForceProtected")).isTrue();
    assertThat(realm.getInt("failureFactor")).isBetween(1, 10);
    assertThat(realm.getBoolean("permanentLockout")).isFalse();
    assertThat(realm.getInt("maxFailureWaitSeconds")).isGreaterThanOrEqualTo(600);
  }

  @Test
  void tokensAndSessionsAreShort() {
    JsonPath realm = read("");

    assertThat(realm.getInt("accessTokenLifespan")).isBetween(1, 300);
    assertThat(realm.getInt("ssoSessionIdleTimeout")).isBetween(1, 3_600);
    assertThat(realm.getInt("ssoSessionMaxLifespan")).isBetween(1, 36_000);
    assertThat(realm.getInt("accessCodeLifespan")).isBetween(1, 60);
    // Parallel requests of one browser refresh at the same moment (docs/adr/0002-gateway-bff.md).
    assertThat(realm.getBoolean("revokeRefreshToken")).isFalse();
    assertThat(realm.getBoolean("offlineSessionMaxLifespanEnabled")).isTrue();
  }

  @Test
  void nobodyLetsThemselvesIn() {
    JsonPath realm = read("");

    assertThat(realm.getBoolean("registrationAllowed")).isFalse();
    assertThat(realm.getBoolean("resetPasswordAllowed")).isFalse();
    assertThat(realm.getBoolean("rememberMe")).isFalse();
    assertThat(realm.getBoolean("duplicateEmailsAllowed")).isFalse();
    assertThat(realm.getBoolean("editUsernameAllowed")).isFalse();
    assertThat(realm.getString("sslRequired")).isEqualTo("external");
    assertThat(read("/authentication/required-actions/CONFIGURE_TOTP").getBoolean("enabled"))
        .isTrue();
  }

  @Test
  void loginsAndChangesAreRecorded() {
    JsonPath realm = read("");

    assertThat(realm.getBoolean("eventsEnabled")).isTrue();
    assertThat(realm.getBoolean("adminEventsEnabled")).isTrue();
    assertThat(realm.getBoolean("adminEventsDetailsEnabled")).isTrue();
    assertThat(realm.getList("enabledEventTypes", String.class))
        .contains("LOGIN", "LOGIN_ERROR", "LOGOUT", "CLIENT_LOGIN", "UPDATE_CREDENTIAL");
  }

  @Test
  void noClientTradesPasswordsOrSkipsTheCode() {
    assertThat(clients())
        .hasSizeGreaterThan(BUILT_IN.size())
        .allSatisfy(
            client -> {
              assertThat(client.get("directAccessGrantsEnabled")).as("%s", client).isEqualTo(false);
              assertThat(client.get("implicitFlowEnabled")).as("%s", client).isEqualTo(false);
            });
  }

  @Test
  void onlyTheGatewayLogsPeopleInWithOneExactAddressAndProofOfPossession() {
    List<Map<String, Object>> own =
        clients().stream().filter(client -> !BUILT_IN.contains(id(client))).toList();
    for (Map<String, Object> client : own) {
      boolean gateway = "wattledger-gateway".equals(id(client));
      assertThat(client.get("publicClient")).as("%s", id(client)).isEqualTo(false);
      assertThat(client.get("standardFlowEnabled")).as("%s", id(client)).isEqualTo(gateway);
      assertThat(client.get("serviceAccountsEnabled")).as("%s", id(client)).isEqualTo(!gateway);
      if (gateway) {
        // Keycloak derives the origin of the redirect address; it is the gateway's own and no
        // other.
        assertThat(client.get("webOrigins")).isIn(List.of(), List.of(suite.gateway().toString()));
        assertThat(client.get("redirectUris"))
            .isEqualTo(List.of(suite.gateway().resolve("/oidc/callback").toString()));
        assertThat(((Map<?, ?>) client.get("attributes")).get("pkce.code.challenge.method"))
            .isEqualTo("S256");
        assertThat(client.get("fullScopeAllowed")).isEqualTo(false);
      } else {
        assertThat((List<?>) client.get("redirectUris")).as("%s", id(client)).isEmpty();
        assertThat((List<?>) client.get("webOrigins")).as("%s", id(client)).isEmpty();
      }
    }
    assertThat(own).extracting(RealmHardeningTest::id).contains("wattledger-gateway");
  }

  @Test
  void everyServiceIsNamedInTokensAndNoneElse() {
    JsonPath scopes = read("/client-scopes");
    List<String> audiences =
        scopes.getList(
            "find { it.name == 'wattledger-api' }.protocolMappers"
                + ".findAll { it.protocolMapper == 'oidc-audience-mapper' }"
                + ".config.'included.custom.audience'",
            String.class);

    assertThat(audiences)
        .containsExactlyInAnyOrder(
            "cost-model", "fleet", "energy-contracts", "ai-hosting", "gateway");
  }

  @Test
  void fiveRightsLookAfterPeopleAndNobodyHasMore() {
    String management =
        clients().stream()
            .filter(client -> "realm-management".equals(id(client)))
            .map(client -> client.get("id").toString())
            .findFirst()
            .orElseThrow();
    Set<String> rights = new TreeSet<>();
    for (String right : read("/clients/" + management + "/roles").getList("name", String.class)) {
      read("/clients/" + management + "/roles/" + right + "/users?max=1000")
          .getList("username", String.class)
          .forEach(user -> rights.add(user + " " + right));
    }

    assertThat(rights)
        .isEqualTo(
            List.of(
                    "service-account-realm-auditor view-clients",
                    "service-account-realm-auditor view-events",
                    "service-account-realm-auditor view-realm",
                    "service-account-realm-auditor view-users",
                    "service-account-wattledger-people manage-clients",
                    "service-account-wattledger-people manage-organizations",
                    "service-account-wattledger-people manage-users",
                    "service-account-wattledger-people view-events",
                    "service-account-wattledger-people view-realm")
                .stream()
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void issuerDoesNotFollowTheHostOfARequest() {
    URI discovery = keycloak.resolve("/realms/wattledger/.well-known/openid-configuration");
    for (String header : List.of("X-Forwarded-Host", "Forwarded")) {
      String value = "Forwarded".equals(header) ? "host=evil.example" : "evil.example";
      String issuer = given().header(header, value).get(discovery).then().extract().path("issuer");
      assertThat(issuer).isEqualTo(keycloak.resolve("/realms/wattledger").toString());
    }
  }

  @Test
  void administrationOfTheRealmIsNotBehindTheDoor() {
    for (String path : List.of("/admin", "/admin/realms/wattledger", "/admin/master/console/")) {
      given().get(suite.gateway().resolve(path)).then().statusCode(404);
    }
  }

  @Test
  void auditorChangesNothing() {
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"username\":\"intruder\"}")
        .post(keycloak.resolve("/admin/realms/wattledger/users"))
        .then()
        .statusCode(403);
  }

  private static String id(Map<String, Object> client) {
    return client.get("clientId").toString();
  }
}
