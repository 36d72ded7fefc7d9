package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Dashboard, alerts and scrape configuration ask for what the running services show, and for
 * nothing else.
 */
class DashboardTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Map<String, Integer> MANAGEMENT =
      new TreeMap<>(
          Map.of(
              "gateway", 9080,
              "cost-model", 9081,
              "fleet", 9082,
              "energy-contracts", 9083,
              "ai-hosting", 9084));

  private final Suite suite = Suite.demo();
  private final Api api = new Api(suite);

  @Test
  void everyPanelAsksForSeriesThatServicesShow() throws IOException {
    Exposed exposed = exposed();
    for (JsonNode panel : panels()) {
      assertThat(panel.path("targets")).as(title(panel)).isNotEmpty();
      for (JsonNode target : panel.path("targets")) {
        assertThat(PromQl.complaints(target.path("expr").asText(), exposed))
            .as(title(panel))
            .isEmpty();
      }
    }
  }

  @Test
  void everyPanelSaysWhatItShowsAndInWhichUnit() throws IOException {
    List<JsonNode> panels = panels();
    assertThat(panels).hasSizeGreaterThan(20);
    for (JsonNode panel : panels) {
      assertThat(title(panel)).isNotBlank();
      assertThat(panel.path("description").asText()).as(title(panel)).hasSizeGreaterThan(20);
      assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title(panel)).isNotBlank();
      assertThat(panel.at("/datasource/uid").asText()).as(title(panel)).isEqualTo("${datasource}");
    }
    assertThat(panels).extracting(DashboardTest::title).doesNotHaveDuplicates();
    assertThat(dashboard().at("/templating/list"))
        .extracting(variable -> variable.path("name").asText())
        .containsExactly("datasource", "service");
  }

  @Test
  void everyAlertAsksForSeriesThatServicesShowAndSaysWhatToDo() throws IOException {
    Exposed exposed = exposed();
    List<JsonNode> rules = rules();
    assertThat(rules).hasSizeGreaterThan(10);
    for (JsonNode rule : rules) {
      String name = rule.path("alert").asText();
      assertThat(PromQl.complaints(rule.path("expr").asText(), exposed)).as(name).isEmpty();
      assertThat(rule.at("/labels/severity").asText()).as(name).isIn("page", "ticket");
      assertThat(rule.at("/annotations/summary").asText()).as(name).isNotBlank();
      assertThat(rule.at("/annotations/description").asText()).as(name).isNotBlank();
    }
  }

  @Test
  void everyAlertAndEverySeriesOfOurOwnStandsInTheGuide() throws IOException {
    String guide = java.nio.file.Files.readString(file("docs/guide/metrics.md"));
    for (JsonNode rule : rules()) {
      assertThat(guide).contains("`" + rule.path("alert").asText() + "`");
    }
    exposed().names().stream()
        .filter(name -> name.startsWith("wattledger_"))
        .forEach(name -> assertThat(guide).contains("`" + name));
  }

  @Test
  void prometheusReadsTheManagementPortOfEveryService() throws IOException {
    Map<String, String> targets = new TreeMap<>();
    JsonNode scrape = YAML.readTree(file("deploy/prometheus/prometheus.yml").toFile());
    for (JsonNode target : scrape.at("/scrape_configs/0/static_configs")) {
      targets.put(
          target.at("/labels/service").asText(), target.at("/targets/0").asText() + metricsPath());
    }
    Map<String, String> wanted = new TreeMap<>();
    MANAGEMENT.forEach((service, port) -> wanted.put(service, "127.0.0.1:" + port + "/q/metrics"));
    assertThat(targets).isEqualTo(wanted);
  }

  @Test
  void whatNobodyShowsIsFound() {
    Exposed exposed = exposed();
    assertThat(PromQl.complaints("sum(rate(wattledger_no_such_total[5m]))", exposed))
        .containsExactly("no service shows wattledger_no_such_total");
    assertThat(PromQl.complaints("wattledger_import_runs_total{state=\"X\"} > 0", exposed))
        .containsExactly("wattledger_import_runs_total has no label state");
    assertThat(PromQl.complaints("wattledger_import_runs_total{status=~\"APPLIED|X\"}", exposed))
        .containsExactly("wattledger_import_runs_total has no status=\"X\"");
    assertThat(PromQl.complaints("sum by (service, colour) (process_uptime_seconds)", exposed))
        .containsExactly("no series here has the label colour");
    assertThat(PromQl.complaints("1 > 0", exposed)).hasSize(1);
  }

  @Test
  void noAddressOfARequestBecomesALabel() {
    api.as("api-operator").get("/api/fleet/v1/sites/pecos?search=needle").then().statusCode(200);
    api.as("api-operator").get("/api/fleet/v1/sites/no-such-site").then().statusCode(404);
    api.anonymous()
        .accept("text/html")
        .get("/imports/runs/fleet/no-such-run")
        .then()
        .statusCode(200);

    for (String answer : answers()) {
      assertThat(answer).doesNotContain("pecos", "needle", "no-such-site", "no-such-run");
    }
    assertThat(exposed().values("http_server_requests_seconds_count", "uri"))
        .contains("/api/fleet/{path}", "/sites/{code}", "/{page}");
  }

  private static String metricsPath() throws IOException {
    return YAML.readTree(file("deploy/prometheus/prometheus.yml").toFile())
        .at("/scrape_configs/0/metrics_path")
        .asText();
  }

  private Exposed exposed() {
    return new Exposed(answers());
  }

  private List<String> answers() {
    return MANAGEMENT.values().stream()
        .map(
            port ->
                new Http(URI.create("http://127.0.0.1:" + suite.port(port)))
                    .send("GET", "/q/metrics", null, null, null)
                    .body())
        .toList();
  }

  private static List<JsonNode> panels() throws IOException {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : dashboard().path("panels")) {
      if (!"row".equals(panel.path("type").asText())) {
        panels.add(panel);
      }
    }
    return panels;
  }

  private static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    for (JsonNode group :
        YAML.readTree(file("deploy/prometheus/wattledger-rules.yml").toFile()).path("groups")) {
      group.path("rules").forEach(rules::add);
    }
    return rules;
  }

  private static JsonNode dashboard() throws IOException {
    return JSON.readTree(file("deploy/dashboards/wattledger.json").toFile());
  }

  private static String title(JsonNode panel) {
    return panel.path("title").asText();
  }

  private static java.nio.file.Path file(String name) {
    return Repository.root().resolve(name);
  }
}
