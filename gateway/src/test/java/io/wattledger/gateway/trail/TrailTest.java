package io.wattledger.gateway.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.gateway.testing.ServiceStandIn;
import io.wattledger.service.database.Sql;
import io.wattledger.service.paging.Cursor;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in plays fleet, energy-contracts and ai-hosting; cost-model is away. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class TrailTest {

  private static final String PATH = "/api/gateway/v1/audit-trail";
  private static final List<String> SERVICES = List.of("fleet", "energy-contracts", "ai-hosting");
  private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
  private static final Pattern CURSOR = Pattern.compile("cursor=([A-Za-z0-9_-]+)");

  @TestHTTPResource URI gateway;
  @Inject Sql sql;
  KeycloakStandIn keycloak;
  ServiceStandIn service;
  RawHttp raw;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    raw = new RawHttp(gateway.getPort());
    SERVICES.forEach(name -> trail(name, List.of()));
  }

  @AfterEach
  void forget() {
    SERVICES.forEach(name -> service.answer("/api/" + name + "/v1/audit-entries", null));
    service.answer("/api/fleet/v1/audit-entries/verification", null);
  }

  @Test
  void entriesOfAllServicesComeNewestFirstWithTheirFieldsBeforeAndAfter() {
    trail("fleet", List.of(entry(7, "2026-10-05T10:00:00Z", "site.changed")));
    trail("energy-contracts", List.of(entry(3, "2026-10-06T10:00:00Z", "meter.created")));

    JsonObject page = ok("?entityType=site&limit=10");

    JsonArray items = page.getJsonArray("items");
    assertThat(texts(items, "service")).containsExactly("energy-contracts", "fleet");
    assertThat(items.getJsonObject(1).getString("action")).isEqualTo("site.changed");
    assertThat(items.getJsonObject(1).getJsonArray("changes"))
        .containsExactly(
            change("powerKw", "100", "120"),
            change("note", "old", null),
            change("buildings[0].code", null, "b1"));
    assertThat(page.getString("next")).isNull();
  }

  @Test
  void serviceThatDoesNotAnswerIsNamed() {
    JsonObject page = ok("");

    assertThat(page.getJsonArray("unanswered"))
        .containsExactly(
            new JsonObject()
                .put("service", "cost-model")
                .put("reason", "it cannot be reached or did not answer in time"));
    assertThat(ok("?service=fleet").getJsonArray("unanswered")).isEmpty();
  }

  @Test
  void pagesNeitherRepeatNorHideWhenEntriesArriveMeanwhile() {
    List<JsonObject> fleet = new ArrayList<>();
    List<JsonObject> energy = new ArrayList<>();
    for (int i = 9; i > 0; i--) {
      fleet.add(entry(i, "2026-10-0" + i + "T10:00:00Z", "site.changed"));
      energy.add(entry(i, "2026-10-0" + i + "T09:00:00Z", "meter.created"));
    }
    trail("fleet", fleet);
    trail("energy-contracts", energy);

    List<String> seen = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      JsonObject page =
          ok("?entityType=none&limit=4" + (cursor == null ? "" : "&cursor=" + cursor));
      page.getJsonArray("items")
          .forEach(
              item ->
                  seen.add(
                      ((JsonObject) item).getString("service")
                          + ((JsonObject) item).getInteger("id")));
      cursor = page.getString("next");
      fleet.add(0, entry(100 + pages, "2026-11-01T10:00:00Z", "site.changed"));
      trail("fleet", fleet);
      pages++;
    } while (cursor != null);

    assertThat(seen).hasSize(18).doesNotHaveDuplicates();
    assertThat(seen.subList(0, 4))
        .containsExactly("fleet9", "energy-contracts9", "fleet8", "energy-contracts8");
  }

  @Test
  void ownTrailIsPartOfIt() {
    String id = UUID.randomUUID().toString();
    sql.update(
        "with entry as (insert into audit_entry (at, actor, subject, roles, action, entity_type,"
            + " entity_id, after) values (?, 'admin', 'admin', '{admin}', 'person.changed',"
            + " 'person', ?, '{\"name\": \"Ada\"}') returning id)"
            + " insert into audit_unsealed (entry_id) select id from entry",
        Instant.now(),
        id);

    JsonArray items = ok("?text=" + id.substring(0, 12)).getJsonArray("items");

    assertThat(items).hasSize(1);
    assertThat(items.getJsonObject(0).getString("service")).isEqualTo("gateway");
    assertThat(items.getJsonObject(0).getJsonArray("changes"))
        .containsExactly(change("name", null, "Ada"));
  }

  @Test
  void filtersAndTheCallersOwnTokenReachTheService() {
    String token = keycloak.accessToken("auditor", "auditor");

    raw.send(
        "GET",
        PATH
            + "?service=fleet&actor=a%20b&action=site.created&entityType=site&entityId=pecos"
            + "&text=x%26y&from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z",
        "Authorization: Bearer " + token);

    assertThat(service.last().uri())
        .isEqualTo(
            "/api/fleet/v1/audit-entries?limit=100&entityType=site&entityId=pecos&actor=a+b"
                + "&action=site.created&text=x%26y&from=2026-10-01T00%3A00%3A00Z"
                + "&to=2026-11-01T00%3A00%3A00Z");
    assertThat(service.last().header("Authorization")).containsExactly("Bearer " + token);
    assertThat(service.last().header("X-Request-Id")).hasSize(1);
  }

  @Test
  void downloadIsWholeOrRefused() {
    trail("fleet", List.of(entry(7, "2026-10-05T10:00:00Z", "site.changed")));

    RawHttp.Answer whole = send("?service=fleet&format=csv", "auditor");
    RawHttp.Answer partial = send("?format=csv", "auditor");

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("Content-Disposition")).contains("audit-trail.csv");
    assertThat(whole.body())
        .contains("site.changed,site,pecos,powerKw: 100 ", "; note: old ", "; buildings[0].code: ");
    assertThat(send("?service=fleet&format=xlsx", "auditor").status()).isEqualTo(200);
    assertThat(partial.status()).isEqualTo(503);
    assertThat(partial.body()).contains("cost-model");
    assertThat(send("?format=pdf&service=fleet", "auditor").status()).isEqualTo(400);
  }

  @Test
  void chainsAreRecomputedEachByItsService() {
    service.answer(
        "/api/fleet/v1/audit-entries/verification",
        query ->
            "{\"intact\":false,\"sealedEntries\":9,\"unsealedEntries\":0,\"brokenAtSequence\":4,"
                + "\"lostEntries\":0,\"headSequence\":3,\"headHash\":\"ab\",\"sealedUpTo\":null}");

    JsonObject all = new JsonObject(send("/verification", "controller").content());

    Map<String, JsonObject> chains = new java.util.TreeMap<>();
    all.getJsonArray("items")
        .forEach(
            item ->
                chains.put(
                    ((JsonObject) item).getString("service"),
                    ((JsonObject) item).getJsonObject("chain")));
    assertThat(chains).containsOnlyKeys("fleet", "gateway");
    assertThat(chains.get("fleet").getInteger("brokenAtSequence")).isEqualTo(4);
    assertThat(chains.get("gateway").getBoolean("intact")).isTrue();
    assertThat(texts(all.getJsonArray("unanswered"), "service"))
        .containsExactly("ai-hosting", "cost-model", "energy-contracts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?service=keycloak", "?limit=201", "?limit=0", "?cursor=xyz", "?from=yesterday"})
  void wrongQuestionsAreRefused(String query) {
    assertThat(send(query, "auditor").status()).isEqualTo(400);
  }

  @Test
  void othersAreRefused() {
    for (String path : List.of("", "/verification")) {
      assertThat(send(path, "finance").status()).isEqualTo(403);
      assertThat(raw.send("GET", PATH + path).status()).isEqualTo(401);
    }
  }

  private JsonObject ok(String query) {
    RawHttp.Answer answer = send(query, "auditor");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.content());
  }

  private RawHttp.Answer send(String query, String role) {
    return raw.send(
        "GET", PATH + query, "Authorization: Bearer " + keycloak.accessToken(role, role));
  }

  private static List<String> texts(JsonArray items, String field) {
    return items.stream().map(item -> ((JsonObject) item).getString(field)).toList();
  }

  private static JsonObject change(String field, String before, String after) {
    return new JsonObject().put("field", field).put("before", before).put("after", after);
  }

  /** Has the stand-in page a trail as a service does: by key, newest first. */
  private void trail(String name, List<JsonObject> entries) {
    List<JsonObject> stored = List.copyOf(entries);
    service.answer(
        "/api/" + name + "/v1/audit-entries",
        query -> {
          Matcher limit = LIMIT.matcher(query);
          Matcher cursor = CURSOR.matcher(query);
          int most = limit.find() ? Integer.parseInt(limit.group(1)) : 100;
          List<JsonObject> rest =
              cursor.find()
                  ? stored.stream().filter(e -> after(e, cursor.group(1))).toList()
                  : stored;
          List<JsonObject> page = rest.subList(0, Math.min(most, rest.size()));
          String next = rest.size() > most ? key(page.get(most - 1)) : null;
          return new JsonObject()
              .put("items", new JsonArray(new ArrayList<>(page)))
              .put("next", next)
              .encode();
        });
  }

  private static boolean after(JsonObject entry, String cursor) {
    for (int id = 1; id < 200; id++) {
      if (Cursor.encode(List.of(Integer.toString(id))).equals(cursor)) {
        return entry.getInteger("id") < id;
      }
    }
    throw new IllegalArgumentException(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  private static String key(JsonObject entry) {
    return Cursor.encode(List.of(Integer.toString(entry.getInteger("id"))));
  }

  private static JsonObject entry(int id, String at, String action) {
    return new JsonObject()
        .put("id", id)
        .put("at", at)
        .put("actor", "operator")
        .put("subject", "s")
        .put("roles", new JsonArray().add("operator"))
        .put("action", action)
        .put("entityType", "site")
        .put("entityId", "pecos")
        .put("before", new JsonObject().put("code", "p").put("powerKw", "100").put("note", "old"))
        .put(
            "after",
            new JsonObject()
                .put("code", "p")
                .put("powerKw", "120")
                .put("buildings", new JsonArray().add(new JsonObject().put("code", "b1"))))
        .put("correlationId", "r-1")
        .put("sequence", id)
        .put("hash", "h");
  }
}
