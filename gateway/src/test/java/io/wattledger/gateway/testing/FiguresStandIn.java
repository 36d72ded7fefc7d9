package io.wattledger.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The services that reports read, with the demo company's October 2026 as they stated it after its
 * close, or in the middle of its entry.
 */
public final class FiguresStandIn {

  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch arrived = new CountDownLatch(0);
  private volatile String month = "october";
  private volatile int status = 200;
  private volatile String closedAgain;
  private HttpServer server;

  /** Starts on a free port. */
  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Ends the server. */
  public void stop() {
    gate.countDown();
    server.stop(0);
  }

  /** Base URL. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The closed month, answered without delay. */
  public void reset() {
    openGate();
    month = "october";
    status = 200;
    closedAgain = null;
    authorizations.clear();
  }

  /** The month in the middle of its entry. */
  public void showDraft() {
    month = "draft";
  }

  /** The month after it was opened and closed again at this instant, as version 2. */
  public void closeAgain(String closedAt) {
    month = "october";
    closedAgain = closedAt;
  }

  /** Refuses everything with this status. */
  public void refuseWith(int refusal) {
    status = refusal;
  }

  /** Makes answers wait; {@code awaitRequests} tells when so many do. */
  public void closeGate(int requests) {
    arrived = new CountDownLatch(requests);
    gate = new CountDownLatch(1);
  }

  /** Waits until so many requests wait at the gate. */
  public void awaitRequests() throws InterruptedException {
    if (!arrived.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the requests did not come");
    }
  }

  /** Lets waiting answers go on. */
  public void openGate() {
    gate.countDown();
  }

  /** The Authorization headers that came in. */
  public List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private void answer(HttpExchange exchange) throws IOException {
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    arrived.countDown();
    try {
      gate.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String path = exchange.getRequestURI().getPath();
    if (status != 200) {
      send(exchange, status, "application/problem+json", "{\"status\":" + status + "}");
    } else if (query.contains("format=")) {
      String format = query.replaceAll(".*format=([a-z]+).*", "$1");
      send(exchange, 200, "text/csv;charset=UTF-8", "made by the service as " + format + "\r\n");
    } else {
      send(exchange, 200, "application/json", file(path));
    }
  }

  private String file(String path) throws IOException {
    if (path.contains("/statements/2026-09")) {
      return read("october/before.json");
    }
    if (path.endsWith("/statements")) {
      return "{\"items\":[%s,%s],\"next\":null}"
          .formatted(read("october/before.json"), read(month + "/statement.json"));
    }
    if (path.endsWith("/periods")) {
      return "{\"items\":[%s],\"next\":null}".formatted(read(month + "/period.json"));
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.contains("/settlements/")) {
      return new JsonObject(read(month + "/bills.json"))
          .getJsonArray("items").stream()
              .map(JsonObject.class::cast)
              .filter(bill -> bill.getString("id").equals(last))
              .findFirst()
              .orElseThrow()
              .encode();
    }
    if (path.contains("/contracts/")) {
      return new JsonObject().put("code", last).put("name", "Supply <Pecos> & Odessa").encode();
    }
    return switch (last) {
      case "scopes", "lines", "payouts" -> read(month + "/" + last + ".json");
      case "settlements" -> read(month + "/bills.json");
      case "asset-batches" -> read(month + "/batches.json");
      default -> read(month + (path.contains("/periods/") ? "/period.json" : "/statement.json"));
    };
  }

  private String read(String name) throws IOException {
    try (InputStream in = FiguresStandIn.class.getResourceAsStream("/reports/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return closedAgain == null
          ? text
          : text.replaceAll("(\"version\": *)1,", "$12,")
              .replaceAll("(\"closedAt\": *\")[^\"]+", "$1" + closedAgain);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
