package io.wattledger.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Enters the demo company as its people would: operators the sites and machines, the energy desk
 * contracts, meters and prices, finance the market data, payouts, loans and invoices; the
 * controller closes the months. Every step is repeatable: a second load finds everything in place.
 */
public final class DemoLoader {

  private static final String OPERATOR = "api-operator";
  private static final String ENERGY = "api-energy";
  private static final String FINANCE = "api-finance";
  private static final String CONTROLLER = "api-controller";
  private static final List<String> CONTRACTS =
      List.of("pecos-power", "cascade-power", "millbrook-power");

  private final DemoApi api;
  private final Path folder;
  private final Consumer<String> progress;

  private DemoLoader(DemoApi api, Path folder, Consumer<String> progress) {
    this.api = api;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Loads the demo company through the public API.
   *
   * @param gateway the suite's address
   * @param tokenEndpoint where the demo's API clients get their tokens
   * @param folder where the imported files are kept for people to look at
   * @param progress told in words what is being done
   * @throws DemoLoadException when a request is refused
   */
  public static void load(URI gateway, URI tokenEndpoint, Path folder, Consumer<String> progress) {
    DemoFiles.write(folder);
    new DemoLoader(new DemoApi(gateway, tokenEndpoint), folder, progress).loadAll();
  }

  private void loadAll() {
    progress.accept("sites and machines");
    importResource(OPERATOR, "fleet", "sites");
    importResource(OPERATOR, "fleet", "asset-batches");
    progress.accept("power contracts, meters and prices");
    energyMasters();
    api.importCsv(ENERGY, "energy-contracts", "meter-intervals", file("meter-intervals"));
    api.importCsv(ENERGY, "energy-contracts", "price-points", file("price-points"));
    progress.accept("the AI hall, its customers and their usage");
    new AiHall(api).load();
    progress.accept("market data, payouts, loans and invoices");
    importResource(FINANCE, "cost-model", "difficulty-epochs");
    for (String kind : List.of("daily-closes", "block-fees", "payouts")) {
      api.importCsv(FINANCE, "cost-model", kind, file(kind));
    }
    importResource(FINANCE, "cost-model", "debt-instruments");
    importResource(FINANCE, "cost-model", "cost-facts");
    for (MonthPlan plan : MonthPlan.all()) {
      progress.accept("bills and close of " + plan.month());
      close(plan);
    }
  }

  private void energyMasters() {
    for (JsonNode series : objects("price-series")) {
      post("price-series", series);
    }
    for (JsonNode contract : objects("contracts")) {
      post("contracts", contract);
    }
    for (JsonNode meter : objects("meters")) {
      post("meters", meter);
    }
  }

  private void post(String collection, JsonNode body) {
    String path = "/api/energy-contracts/v1/" + collection;
    if (!api.exists(ENERGY, path + "/" + body.required("code").asText())) {
      String json = body.toString();
      api.post(ENERGY, path, json, json);
    }
  }

  private static JsonNode objects(String name) {
    try (InputStream file = DemoLoader.class.getResourceAsStream("/demo/" + name + ".json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close(MonthPlan plan) {
    for (String contract : CONTRACTS) {
      String request =
          "{\"contractCode\":\"%s\",\"period\":\"%s\"}".formatted(contract, plan.month());
      api.post(ENERGY, "/api/energy-contracts/v1/settlements", request, request);
    }
    api.post(
        CONTROLLER,
        "/api/cost-model/v1/periods/" + plan.month() + "/close",
        "close " + plan.month(),
        "{}");
  }

  private void importResource(String client, String service, String kind) {
    try (InputStream resource = DemoLoader.class.getResourceAsStream("/demo/" + kind + ".csv")) {
      Files.writeString(file(kind), new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    api.importCsv(client, service, kind, file(kind));
  }

  private Path file(String kind) {
    return folder.resolve(kind + ".csv");
  }
}
