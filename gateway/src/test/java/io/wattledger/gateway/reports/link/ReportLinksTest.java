package io.wattledger.gateway.reports.link;

import static io.wattledger.gateway.reports.link.LinksApi.LINKS;
import static io.wattledger.gateway.reports.link.LinksApi.id;
import static io.wattledger.gateway.reports.link.LinksApi.path;
import static io.wattledger.gateway.reports.link.LinksApi.payouts;
import static io.wattledger.gateway.reports.link.LinksApi.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.gateway.testing.RawHttp;
import io.wattledger.service.database.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Giving out links and taking them back. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class ReportLinksTest {

  @TestHTTPResource URI gateway;
  @Inject Sql sql;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;
  LinksApi links;

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    links = new LinksApi(gateway, keycloak);
    reset();
  }

  @AfterEach
  void reset() {
    keycloak.realm().reset();
    figures.reset();
    sql.update("delete from report_link");
  }

  @Test
  void tokenIsShownOnceAndKeptNowhere() {
    JsonObject created = links.created(payouts());
    links.open(created);

    assertThat(created.getString("url")).endsWith("/reports/links/" + token(created) + ".csv");
    assertThat(links.list("finance", "").body()).doesNotContain(secret(created));
    List<String> stored =
        sql.list(
            "select body from idempotency_key union all select row_to_json(e)::text from audit_entry e"
                + " union all select row_to_json(l)::text from report_link l",
            row -> String.valueOf(row.getString(1)));
    assertThat(stored).isNotEmpty().noneMatch(text -> text.contains(secret(created)));
  }

  @Test
  void repeatedCreationMakesOneLinkAndDoesNotRepeatTheToken() {
    String key = UUID.randomUUID().toString();
    JsonObject first = new JsonObject(links.create("finance", payouts(), key).body());
    JsonObject second = new JsonObject(links.create("finance", payouts(), key).body());

    assertThat(id(second)).isEqualTo(id(first));
    assertThat(second.containsKey("token")).isFalse();
    assertThat(second.containsKey("url")).isFalse();
  }

  @Test
  void listShowsWhatTheLinkIsForAndItsLastUse() {
    JsonObject created = links.created(payouts().put("expiresAt", "2099-01-01T00:00:00Z"));
    links.open(created);
    links.open(created);

    JsonObject link = items("finance", "").getJsonObject(0);
    assertThat(link.getString("name")).isEqualTo("Payouts for the board");
    assertThat(link.getString("title")).isEqualTo("Pool payouts");
    assertThat(link.getString("period")).isEqualTo("latest-closed-month");
    assertThat(link.getString("scope")).isEqualTo("company");
    assertThat(link.getString("owner")).isEqualTo("finance");
    assertThat(link.getString("expiresAt")).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(link.getString("lastUsedAt")).isNotNull();
    assertThat(link.getInteger("uses")).isEqualTo(2);
    assertThat(link.getString("status")).isEqualTo("ACTIVE");
  }

  @Test
  void listIsPagedNewestFirstAndOnesOwn() {
    links.created(payouts().put("name", "first"));
    links.created(payouts().put("name", "second"));
    links.create("executive", payouts().put("name", "of another"));

    JsonObject page = new JsonObject(links.list("finance", "?limit=1").content());
    assertThat(page.getJsonArray("items").getJsonObject(0).getString("name")).isEqualTo("second");
    JsonArray next = items("finance", "?limit=1&cursor=" + page.getString("next"));
    assertThat(next.getJsonObject(0).getString("name")).isEqualTo("first");
    assertThat(items("finance", "")).hasSize(2);
    assertThat(items("auditor", "")).hasSize(3);
  }

  @Test
  void revokedLinkStaysInTheListAndAnswersNoMore() {
    JsonObject created = links.created(payouts());

    assertThat(links.revoke("finance", id(created)).status()).isEqualTo(204);
    assertThat(links.revoke("finance", id(created)).status()).isEqualTo(204);
    JsonObject link = items("finance", "").getJsonObject(0);
    assertThat(link.getString("status")).isEqualTo("REVOKED");
    assertThat(link.getString("revokedBy")).isEqualTo("finance");
    assertThat(links.open(created).status()).isEqualTo(404);
  }

  @Test
  void anothersLinkIsRevokedByControllersAndAdministratorsOnly() {
    JsonObject created = links.created(payouts());

    assertThat(links.revoke("executive", id(created)).status()).isEqualTo(404);
    assertThat(links.revoke("auditor", id(created)).status()).isEqualTo(403);
    assertThat(links.open(created).status()).isEqualTo(200);
    assertThat(links.revoke("controller", id(created)).status()).isEqualTo(204);
    assertThat(links.open(created).status()).isEqualTo(404);
    assertThat(links.revoke("finance", UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  @Test
  void creationFirstUseOfADayAndRevocationAreAudited() {
    JsonObject created = links.created(payouts());
    links.open(created);
    links.open(created);
    sql.update(
        "update report_link set last_used_at = last_used_at - interval '1 day' where id = ?",
        UUID.fromString(id(created)));
    links.open(created);
    links.revoke("finance", id(created));
    links.revoke("finance", id(created));

    assertThat(
            sql.list(
                "select action || ' by ' || actor from audit_entry where entity_id = ? order by id",
                row -> row.getString(1),
                id(created)))
        .containsExactly(
            "report-link.created by finance",
            "report-link.used by system",
            "report-link.used by system",
            "report-link.revoked by finance");
  }

  @Test
  void nobodyIsAskedWhoHasNoLoginOrNoRole() {
    assertThat(links.send("GET", LINKS).status()).isEqualTo(401);
    assertThat(links.send("DELETE", LINKS + "/" + UUID.randomUUID()).status()).isEqualTo(401);
    assertThat(links.send("POST", LINKS).status()).isEqualTo(401);
    assertThat(links.list("ai-customer", "").status()).isEqualTo(403);
    assertThat(links.create("ai-customer", payouts()).status()).isEqualTo(403);
    assertThat(links.create("auditor", payouts()).status()).isEqualTo(403);
    assertThat(links.create("scheduler", payouts()).status()).isEqualTo(403);
    assertThat(links.revoke("ai-customer", UUID.randomUUID().toString()).status()).isEqualTo(403);
  }

  @Test
  void nobodyLinksWhatItMayNotRead() {
    RawHttp.Answer refused = links.create("operator", payouts());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("None of your roles may read the report 'Pool payouts'");
    assertThat(links.create("operator", payouts().put("kind", "energy-bills")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "kind, no-such-report, 404, no-such-report",
    "format, pdf, 400, 'must be one of xlsx, csv'",
    "scope, site:pecos, 400, must be left out",
    "period, 2026-Q4, 400, must be a month",
    "period, tomorrow, 400, must be a period",
    "expiresAt, 2020-01-01T00:00:00Z, 400, must be in the future",
    "expiresAt, soon, 400, expiresAt",
    "name, ' ', 400, name",
    "token, mine, 400, token",
  })
  void whatCannotBeLinkedIsRefusedWithAReason(
      String field, String value, int status, String reason) {
    RawHttp.Answer refused = links.create("finance", payouts().put(field, value));

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.body()).contains(reason);
    assertThat(items("finance", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "kind", "period"})
  void whatALinkNeedsIsAskedFor(String field) {
    JsonObject wanted = payouts();
    wanted.remove(field);

    RawHttp.Answer refused = links.create("finance", wanted);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains(field);
  }

  @Test
  void onePersonHasABoundedNumberOfLinks() {
    sql.update(
        "insert into report_link (id, secret_hash, name, kind, format, scope, period_rule, owner,"
            + " owner_subject, created_at) select gen_random_uuid(), repeat('0', 64), 'n',"
            + " 'payouts', 'csv', 'company', '2026-10', 'finance', 'subject-of-finance', now()"
            + " from generate_series(1, 100)");

    RawHttp.Answer refused = links.create("finance", payouts());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("revoke one that nobody needs");
  }

  private JsonArray items(String role, String query) {
    RawHttp.Answer answer = links.list(role, query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.content()).getJsonArray("items");
  }

  private static String token(JsonObject created) {
    assertThat(path(created)).contains(created.getString("token"));
    return created.getString("token");
  }
}
