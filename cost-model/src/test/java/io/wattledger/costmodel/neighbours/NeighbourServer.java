package io.wattledger.costmodel.neighbours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Stands in for fleet, energy-contracts and ai-hosting: answers what a test put there, one item per
 * page so that callers have to follow cursors, keeps month locks, and fails where it is told to.
 */
final class NeighbourServer {

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final Set<String> locks = new ConcurrentSkipListSet<>();

  static String start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "neighbours");
              thread.setDaemon(true);
              return thread;
            }));
    NeighbourServer neighbours = new NeighbourServer();
    server.createContext("/api/", neighbours::api);
    server.createContext("/control/", neighbours::control);
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void control(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (exchange.getRequestURI().getPath()) {
      case "/control/reset" -> {
        answers.clear();
        failures.clear();
        locks.clear();
      }
      case "/control/answer" -> answers.put(query.get("key"), body);
      case "/control/fail" -> failures.put(query.get("key"), Integer.valueOf(query.get("status")));
      case "/control/heal" -> failures.clear();
      default -> send(exchange, 200, json.writeValueAsString(locks));
    }
    send(exchange, 204, null);
  }

  private void api(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.startsWith("Bearer ey")) {
      send(exchange, 401, null);
      return;
    }
    String path =
        exchange.getRequestURI().getPath().substring("/api/".length()).replace("/v1/", "/");
    Integer failure =
        failures.get(exchange.getRequestMethod() + " " + path.replaceAll("/\\d{4}-\\d{2}$", ""));
    if (failure != null && failure == 0) {
      exchange.close();
      return;
    }
    if (failure != null) {
      send(exchange, failure, "{\"title\":\"told to fail\"}");
      return;
    }
    if (path.contains("/period-locks/")) {
      lock(exchange, path);
    } else {
      answer(exchange, path);
    }
  }

  private void lock(HttpExchange exchange, String path) throws IOException {
    String key = path.replace("/period-locks/", " ");
    String body = "{\"period\":\"" + key.substring(key.indexOf(' ') + 1) + "\",\"extra\":true}";
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        locks.add(key);
        send(exchange, 200, body);
      }
      case "DELETE" -> {
        locks.remove(key);
        send(exchange, 204, null);
      }
      default -> send(exchange, locks.contains(key) ? 200 : 404, locks.contains(key) ? body : null);
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI());
    String month =
        query.getOrDefault(
            "period", query.getOrDefault("activeIn", query.getOrDefault("inServiceDuring", "")));
    String stored = answers.get(month.isEmpty() ? path : path + "@" + month);
    boolean list = path.matches("[a-z-]+/[a-z-]+");
    if (list) {
      send(exchange, 200, page(stored == null ? "[]" : stored, query.get("cursor")));
    } else {
      send(exchange, stored == null ? 404 : 200, stored);
    }
  }

  private String page(String stored, String cursor) throws IOException {
    JsonNode items = json.readTree(stored);
    int index = cursor == null ? 0 : Integer.parseInt(cursor);
    ObjectNode page = json.createObjectNode();
    ArrayNode shown = page.putArray("items");
    if (index < items.size()) {
      shown.add(items.get(index));
    }
    page.put("next", index + 1 < items.size() ? Integer.toString(index + 1) : null);
    return page.toString();
  }

  private static Map<String, String> query(URI uri) {
    if (uri.getQuery() == null) {
      return Map.of();
    }
    return Arrays.stream(uri.getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    if (exchange.getResponseCode() != -1) {
      return;
    }
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
