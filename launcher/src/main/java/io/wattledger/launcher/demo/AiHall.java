package io.wattledger.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The demo's AI hall: 64 servers with eight H200 each, one customer with a reservation, one on
 * demand, one server in maintenance all October. The servers of the reservation and one job are
 * still held, so that cost to date moves.
 */
final class AiHall {

  private static final String OPERATOR = "api-operator";
  private static final String FINANCE = "api-finance";
  private static final String ADMIN = "api-admin";
  private static final String API = "/api/ai-hosting/v1";
  private static final String POOL = "pecos-h200";
  private static final int SERVERS = 64;
  private static final int RESERVED_SERVERS = 48;
  private static final Instant OPENING = Instant.parse("2025-11-01T05:00:00Z");

  private final DemoApi api;
  private final ObjectMapper json = new ObjectMapper();

  AiHall(DemoApi api) {
    this.api = api;
  }

  void load() {
    pool();
    for (JsonNode entry : read("ai-customers")) {
      customer(entry);
    }
    String maintenance =
        "{\"resource\":\"%s\",\"from\":\"2026-10-01T05:00:00Z\",\"to\":\"2026-11-01T05:00:00Z\","
                .formatted(server(SERVERS))
            + "\"reason\":\"MAINTENANCE\",\"note\":\"coolant loop replaced\"}";
    api.post(OPERATOR, API + "/pools/" + POOL + "/exclusions", maintenance, maintenance);
    events();
  }

  private void pool() {
    if (api.exists(OPERATOR, API + "/pools/" + POOL)) {
      return;
    }
    ObjectNode pool =
        json.createObjectNode()
            .put("code", POOL)
            .put("name", "Pecos AI hall, H200")
            .put("siteCode", "pecos")
            .put("gpuModel", "NVIDIA H200")
            .put("timeZone", "America/Chicago");
    ArrayNode resources = pool.putArray("resources");
    for (int i = 1; i <= SERVERS; i++) {
      resources
          .addObject()
          .put("code", server(i))
          .put("gpus", 8)
          .put("inServiceFrom", "2025-11-01");
    }
    api.post(OPERATOR, API + "/pools", POOL, pool.toString());
  }

  private void customer(JsonNode entry) {
    ObjectNode customer = entry.required("customer").deepCopy();
    String path = API + "/customers/" + customer.required("code").asText();
    if (!api.exists(ADMIN, path)) {
      customer.put("organizationId", organization(entry.required("client").asText()));
      api.post(ADMIN, API + "/customers", path, customer.toString());
    }
    String plan = entry.required("plan").toString();
    api.post(FINANCE, path + "/plans", plan, plan);
  }

  /** The id of the organization that a client of a customer belongs to. */
  private String organization(String client) {
    try {
      return json.readTree(api.get(client, "/api/gateway/v1/me"))
          .required("organizationId")
          .asText();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new DemoLoadException("client " + client + " belongs to no organization");
    }
  }

  private void events() {
    ArrayNode events = json.createArrayNode();
    for (int i = 1; i <= RESERVED_SERVERS; i++) {
      add(events, "started", "lumen-ridge", server(i), "reserved", OPENING);
    }
    for (AiJob job : AiJob.all()) {
      for (int i = 0; i < job.nodes(); i++) {
        String server = server(job.firstNode() + i);
        add(events, "started", "harbor-genomics", server, job.allocation(), job.start());
        if (job.hours() != null) {
          Instant end = job.start().plus(Duration.ofHours(job.hours()));
          add(events, "stopped", "harbor-genomics", server, job.allocation(), end);
        }
      }
    }
    String answer = api.sendEvents(OPERATOR, events.toString());
    if (!answer.contains("\"rejected\":0") || !answer.contains("\"conflicts\":0")) {
      throw new DemoLoadException("usage events of the AI hall were refused: " + answer);
    }
  }

  private static void add(
      ArrayNode events, String what, String customer, String server, String name, Instant time) {
    ObjectNode event =
        events
            .addObject()
            .put("specversion", "1.0")
            .put("id", name + "-" + server + "-" + what)
            .put("source", "/pecos/scheduler")
            .put("type", "io.wattledger.gpu.allocation." + what)
            .put("subject", server)
            .put("time", time.toString());
    event.putObject("data").put("customer", customer).put("allocation", name);
  }

  private static String server(int number) {
    return "h200-%02d".formatted(number);
  }

  private JsonNode read(String name) {
    try (InputStream file = AiHall.class.getResourceAsStream("/demo/" + name + ".json")) {
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
