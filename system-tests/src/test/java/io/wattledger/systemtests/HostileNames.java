package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Records whose names, notes and file names are scripts. They go in through the API as any text
 * does; on every page that shows them they have to stay text.
 */
final class HostileNames {

  /**
   * Runs where a text is taken for HTML, and says so in a dialog and in a global; calculates where
   * it is taken for a template; and ends by turning around the direction of what follows it.
   */
  static final String SCRIPT =
      "<img src=x onerror=\"window.pwned=1;alert(1)\">\"><svg onload=alert(1)>{{7*7}}${7*7}\u202e";

  /** Runs where a text is taken for an address. */
  private static final String ADDRESS = "javascript:window.pwned=1";

  private static final String EXECUTED =
      """
      () => {
        const found = [];
        if (window.pwned !== undefined) found.push('a script ran');
        for (const element of document.querySelectorAll(
            'img[src="x"], svg[onload], a[href^="javascript:" i], [onerror],'
            + ' .wl-chart :not(div, canvas)'))
          found.push(element.outerHTML.slice(0, 120));
        if (document.body.textContent.includes('>4949')) found.push('a template calculated');
        return found;
      }""";

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "api-operator",
              "/api/fleet/v1/sites",
              """
              {"code":"hostile","name":"%1$s","timeZone":"UTC","country":"US","region":"%1$s",
               "gridOperator":"%2$s","powerCapacityKw":"100","pue":"1.1",
               "buildings":[{"code":"hall","name":"%1$s","use":"MINING","powerCapacityKw":"100"}]}"""),
          new Entry(
              "api-operator",
              "/api/fleet/v1/models",
              """
              {"code":"hostile-model","name":"%1$s","maker":"%1$s","kind":"ASIC",
               "hashrateThs":"100","powerW":"3000","cooling":"AIR","sourceUrlOrDocument":"%2$s"}"""),
          new Entry(
              "api-operator",
              "/api/fleet/v1/asset-batches",
              """
              {"code":"HOSTILE","siteCode":"hostile","category":"MACHINE","use":"MINING",
               "modelCode":"hostile-model","description":"%1$s","quantity":1,"unitCost":"1.00",
               "currency":"USD","supplier":"%2$s","acquiredOn":"2026-11-01","usefulLifeMonths":48}"""),
          new Entry(
              "api-operator",
              "/api/fleet/v1/assets",
              """
              {"serialNumber":"HOSTILE-1","siteCode":"hostile","modelCode":"hostile-model","note":"%1$s"}"""),
          new Entry(
              "api-energy",
              "/api/energy-contracts/v1/contracts",
              """
              {"code":"hostile-power","name":"%1$s","siteCode":"hostile","supplier":"%2$s",
               "kind":"SUPPLY","timeZone":"UTC","currency":"USD","versions":[{"effectiveFrom":"2026-11-01",
               "note":"%1$s","components":[{"type":"FIXED_CHARGE","name":"%1$s","amountPerMonth":"1.00"}]}]}"""),
          new Entry(
              "api-energy",
              "/api/energy-contracts/v1/contracts/hostile-power/versions",
              """
              {"effectiveFrom":"2026-12-01","note":"%1$s",
               "components":[{"type":"FIXED_CHARGE","name":"%1$s","amountPerMonth":"2.00"}]}"""),
          new Entry(
              "api-energy",
              "/api/energy-contracts/v1/contracts/hostile-power/deadlines",
              """
              {"kind":"OTHER","dueOn":"2027-01-31","note":"%1$s"}"""),
          new Entry(
              "api-energy",
              "/api/energy-contracts/v1/meters",
              """
              {"code":"hostile-main","siteCode":"hostile","contractCode":"hostile-power","role":"MAIN",
               "use":"MINING","consumerRef":"%1$s","intervalMinutes":60}"""),
          new Entry(
              "api-energy",
              "/api/energy-contracts/v1/price-series",
              """
              {"code":"hostile-prices","name":"%1$s","unit":"USD/MWh","intervalMinutes":60,
               "timeZone":"UTC"}"""),
          new Entry(
              "api-finance",
              "/api/cost-model/v1/market/daily-closes",
              """
              {"date":"2026-11-01","priceUsd":"60000.00","source":"%2$s"}"""),
          new Entry(
              "api-finance",
              "/api/cost-model/v1/market/daily-closes",
              """
              {"date":"2026-11-01","priceUsd":"60001.00","source":"%1$s","reason":"%1$s"}"""),
          new Entry(
              "api-finance",
              "/api/gateway/v1/report-links",
              """
              {"name":"%1$s","kind":"cost-statement","format":"xlsx","scope":"company","period":"2026-10"}"""),
          new Entry(
              "api-finance",
              "/api/cost-model/v1/cost-facts",
              """
              {"code":"HOSTILE","component":"OVERHEAD_AND_FEES","category":"LEGAL","description":"%1$s",
               "supplier":"%1$s","document":"%2$s","period":"2026-11","amount":"1.00","currency":"USD",
               "siteCode":"hostile"}"""),
          new Entry(
              "api-finance",
              "/api/cost-model/v1/payouts",
              """
              {"siteCode":"hostile","pool":"%1$s","day":"2026-11-01","grossBtc":"0.00000001",
               "poolFeeBtc":"0","reference":"%2$s"}"""),
          new Entry(
              "api-finance",
              "/api/cost-model/v1/debt-instruments",
              """
              {"code":"HOSTILE","name":"%1$s","type":"LOAN","lender":"%1$s","principal":"1.00",
               "currency":"USD","annualRatePercent":"1","dayCount":"MONTHLY","drawnOn":"2026-11-01",
               "maturesOn":"2029-11-01","purpose":"MINING","siteCode":"hostile"}"""),
          new Entry(
              "api-operator",
              "/api/ai-hosting/v1/pools",
              """
              {"code":"hostile-pool","name":"%1$s","siteCode":"hostile","gpuModel":"%1$s","timeZone":"UTC",
               "resources":[{"code":"h-1","gpus":8,"inServiceFrom":"2026-11-01"}]}"""),
          new Entry(
              "api-operator",
              "/api/ai-hosting/v1/pools/hostile-pool/exclusions",
              """
              {"resource":"h-1","gpuIndexes":[7],"from":"2026-11-02T00:00:00Z","reason":"OTHER","note":"%1$s"}"""),
          new Entry(
              "api-finance",
              "/api/ai-hosting/v1/customers",
              """
              {"code":"hostile","name":"%1$s","legalName":"%1$s","organizationId":"%3$s","timeZone":"UTC",
               "currency":"USD","contact":{"name":"%1$s","email":"billing@hostile.example"},"taxId":"%2$s"}"""),
          new Entry(
              "api-finance",
              "/api/ai-hosting/v1/customers/hostile/plans",
              """
              {"effectiveFrom":"2026-11-01","note":"%1$s",
               "priceModel":{"type":"ON_DEMAND","pricePerGpuHour":"1.00"}}"""),
          new Entry(
              "api-customer-a",
              "/api/ai-hosting/v1/events",
              """
              {"specversion":"1.0","id":"1","source":"hostile","type":"io.wattledger.gpu.allocation.started",
               "subject":"h-1","time":"2026-11-03T00:00:00Z","data":{"allocation":"%1$s","gpuIndexes":[0]}}"""));

  private final Suite suite;
  private final Api api;

  HostileNames(Suite suite) {
    this.suite = suite;
    this.api = new Api(suite);
  }

  /** Enters them all. */
  void enter() {
    String organization = api.as("api-customer-a").get("/api/gateway/v1/me").path("organizationId");
    for (Entry entry : ENTRIES) {
      Response answer =
          api.as(entry.client())
              .contentType(
                  entry.path().endsWith("/events")
                      ? "application/cloudevents+json"
                      : "application/json")
              .body(entry.body().formatted(escaped(SCRIPT), ADDRESS, organization))
              .post(entry.path());
      assertThat(answer.statusCode()).as("%s: %s", entry.path(), answer.asString()).isIn(200, 201);
    }
    assertThat(
            api.as("api-finance")
                .contentType("text/csv")
                .header("X-File-Name", ADDRESS)
                .body("date,meanFeesBtcPerBlock\n<img src=x onerror=alert(1)>,0.02\n")
                .post("/api/cost-model/v1/imports/block-fees")
                .statusCode())
        .isLessThan(500);
  }

  /** Names of logins take no markup at all, since they are shown by others, too. */
  void assertRefusedForLogins() {
    Map<String, String> bodies =
        Map.of(
            "/api/gateway/v1/people",
            """
            {"email":"x@hostile.example","firstName":"%1$s","lastName":"%1$s","roles":["auditor"]}""",
            "/api/gateway/v1/api-credentials",
            """
            {"name":"%1$s","roles":["auditor"]}""");
    bodies.forEach(
        (path, body) -> {
          Response answer =
              api.as("api-admin")
                  .contentType("application/json")
                  .body(body.formatted(escaped(SCRIPT)))
                  .post(path);
          assertThat(answer.statusCode()).as("%s: %s", path, answer.asString()).isEqualTo(400);
        });
  }

  /** Opens every page of some people and finds the names there as text. */
  void assertTextEverywhere() {
    List<String> shownAt = new ArrayList<>();
    for (Map.Entry<String, String> person :
        Map.of(
                "finance", "finance",
                "operator", "operator",
                "customer-a", "ai-customer",
                "admin", "admin")
            .entrySet()) {
      try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
        List<String> dialogs = new ArrayList<>();
        Page page = browser.open(person.getKey(), "/");
        page.onDialog(
            dialog -> {
              dialogs.add(dialog.message());
              dialog.dismiss();
            });
        new Tour(browser, person.getValue())
            .visitReachable(
                template -> {
                  pointAtCharts(page);
                  openTheFirstExplanation(page);
                  assertThat((List<?>) page.evaluate(EXECUTED)).as(page.url()).isEmpty();
                  assertThat(dialogs).as(page.url()).isEmpty();
                  assertThat(browser.complaints()).as(page.url()).isEmpty();
                  if (page.locator("main").innerText().contains("<img src=x onerror=")) {
                    shownAt.add(template);
                  }
                });
      }
    }
    assertThat(shownAt)
        .contains(
            "/fleet",
            "/fleet/models",
            "/energy/contracts",
            "/network",
            "/facts/costs",
            "/customers",
            "/pools",
            "/usage",
            "/reports",
            "/audit");
  }

  /** Tooltips are drawn on the canvas: the policy and this check know no element for them. */
  private static void pointAtCharts(Page page) {
    for (Locator chart : page.locator("main .wl-chart").all()) {
      chart.hover();
    }
  }

  private static void openTheFirstExplanation(Page page) {
    Locator figure = page.locator("main .wl-explained");
    if (figure.count() > 0) {
      figure.first().hover();
      figure.first().click();
      page.locator(".wl-drawer").waitFor();
    }
  }

  /** As it stands in a JSON text. */
  private static String escaped(String text) {
    return text.replace("\"", "\\\"");
  }

  private record Entry(String client, String path, String body) {}
}
