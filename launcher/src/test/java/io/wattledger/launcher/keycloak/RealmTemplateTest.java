package io.wattledger.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmTemplateTest {

  private static final Path DEFINITIONS =
      Path.of(System.getProperty("wattledger.root"), "deploy/keycloak");

  private static final Map<String, String> VARIABLES =
      Map.of(
          "WATTLEDGER_URL", "http://127.0.0.1:8090",
          "WATTLEDGER_GATEWAY_CLIENT_SECRET", "s3cret",
          "WATTLEDGER_PEOPLE_CLIENT_SECRET", "p3cret",
          "WATTLEDGER_SCHEDULER_CLIENT_SECRET", "r3ader");

  @Test
  void everyVariableIsFilledIn() throws IOException {
    String text = template().render(VARIABLES);

    assertThat(text).doesNotContain("${WATTLEDGER");
    JsonNode gateway = element(realm().get("clients"), "clientId", "wattledger-gateway");
    assertThat(gateway.get("secret").asText()).isEqualTo("s3cret");
    assertThat(texts(gateway.get("redirectUris")))
        .containsExactly("http://127.0.0.1:8090/oidc/callback");
    assertThat(gateway.at("/attributes/post.logout.redirect.uris").asText())
        .isEqualTo("http://127.0.0.1:8090/");
  }

  @Test
  void variableThatNobodyFillsInIsRefused() {
    assertThatThrownBy(() -> template().render(Map.of("WATTLEDGER_URL", "http://127.0.0.1:8090")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("WATTLEDGER_GATEWAY_CLIENT_SECRET");
  }

  @Test
  void overlayAddsPeopleAndLiftsTheOneTimeCode() throws IOException {
    JsonNode realm = realm();

    assertThat(realm.get("users"))
        .extracting(user -> user.get("username").asText())
        .contains(
            "finance",
            "controller",
            "operator",
            "energy",
            "executive",
            "auditor",
            "admin",
            "customer-a",
            "customer-b",
            "service-account-api-finance");
    JsonNode code = element(realm.get("requiredActions"), "alias", "CONFIGURE_TOTP");
    assertThat(code.get("enabled").asBoolean()).isTrue();
    assertThat(code.get("defaultAction").asBoolean()).isFalse();
    assertThat(realm.get("requiredActions")).hasSize(10);
  }

  @Test
  void realmForEveryInstallationHasNoPeopleAndDemandsTheOneTimeCode() throws IOException {
    JsonNode realm =
        new ObjectMapper().readTree(DEFINITIONS.resolve("wattledger-realm.json").toFile());

    assertThat(realm.get("users"))
        .extracting(user -> user.get("serviceAccountClientId").asText())
        .containsExactly("wattledger-people", "wattledger-scheduler");
    assertThat(
            element(realm.get("requiredActions"), "alias", "CONFIGURE_TOTP")
                .get("defaultAction")
                .asBoolean())
        .isTrue();
    assertThat(realm.get("clients"))
        .extracting(client -> client.get("clientId").asText())
        .containsExactly(
            "admin-cli", "wattledger-gateway", "wattledger-people", "wattledger-scheduler");
  }

  @Test
  void gatewayLooksAfterPeopleWithFiveRightsAndNoMore() throws IOException {
    JsonNode realm = realm();
    JsonNode client = element(realm.get("clients"), "clientId", "wattledger-people");
    JsonNode account = element(realm.get("users"), "username", "service-account-wattledger-people");

    assertThat(client.get("secret").asText()).isEqualTo("p3cret");
    assertThat(client.get("publicClient").asBoolean()).isFalse();
    assertThat(client.get("standardFlowEnabled").asBoolean()).isFalse();
    assertThat(texts(account.at("/clientRoles/realm-management")))
        .containsExactlyInAnyOrder(
            "manage-users", "manage-clients", "manage-organizations", "view-realm", "view-events");
    assertThat(account.has("realmRoles")).isFalse();
  }

  @Test
  void accountThatReadsReportsHasOneRoleAndNoRightInTheRealm() throws IOException {
    JsonNode realm = realm();
    JsonNode client = element(realm.get("clients"), "clientId", "wattledger-scheduler");
    JsonNode account =
        element(realm.get("users"), "username", "service-account-wattledger-scheduler");

    assertThat(client.get("secret").asText()).isEqualTo("r3ader");
    assertThat(client.get("publicClient").asBoolean()).isFalse();
    assertThat(client.get("standardFlowEnabled").asBoolean()).isFalse();
    assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
    assertThat(texts(client.get("defaultClientScopes")))
        .containsExactlyInAnyOrder("basic", "profile", "wattledger-api");
    assertThat(texts(account.get("realmRoles"))).containsExactly("scheduler");
    assertThat(account.has("clientRoles")).isFalse();
  }

  @Test
  void nobodyTradesAPasswordForAToken() throws IOException {
    assertThat(realm().get("clients"))
        .allSatisfy(
            client -> {
              assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
              assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
            });
  }

  @Test
  void tokensNameEveryService() throws IOException {
    JsonNode scope = element(realm().get("clientScopes"), "name", "wattledger-api");

    assertThat(
            StreamSupport.stream(scope.get("protocolMappers").spliterator(), false)
                .map(mapper -> mapper.at("/config/included.custom.audience").asText())
                .filter(audience -> !audience.isEmpty()))
        .containsExactlyInAnyOrder(
            "cost-model", "fleet", "energy-contracts", "ai-hosting", "gateway");
  }

  private static RealmTemplate template() {
    return RealmTemplate.read(
        DEFINITIONS.resolve("wattledger-realm.json"), DEFINITIONS.resolve("demo-overlay.json"));
  }

  private static JsonNode realm() throws IOException {
    return new ObjectMapper().readTree(template().render(VARIABLES));
  }

  private static JsonNode element(JsonNode list, String field, String value) {
    for (JsonNode element : list) {
      if (element.get(field).asText().equals(value)) {
        return element;
      }
    }
    throw new AssertionError("no element with " + field + " " + value);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
