package io.wattledger.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A service behind the door that remembers what reached it and answers with hostile headers. */
public final class ServiceStandIn {

  /** One request as it reached the service. */
  public record Received(
      String method, String uri, Map<String, List<String>> headers, long bodyBytes) {

    /** The values of a header, whatever its case. */
    public List<String> header(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  private HttpServer server;
  private final Map<String, Function<String, String>> answers = new ConcurrentHashMap<>();
  private volatile Received last;
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(1);

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

  /** The last request that came through. */
  public Received last() {
    return last;
  }

  /** Forgets what came before. */
  public void forget() {
    last = null;
  }

  /** Answers a path with a JSON body that is made from the query; null takes the answer back. */
  public void answer(String path, Function<String, String> body) {
    if (body == null) {
      answers.remove(path);
    } else {
      answers.put(path, body);
    }
  }

  /** Makes answers under {@code /gated} and {@code /stream} wait for {@link #openGate()}. */
  public void closeGate() {
    broken.set(0);
    gate = new CountDownLatch(1);
  }

  /** Returns when so many answers wait for the gate. */
  public void awaitWaiting(int count) throws InterruptedException {
    while (waiting.get() < count) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** Returns when so many downloads were broken off by the reader. */
  public void awaitBroken(int count) throws InterruptedException {
    while (broken.get() < count) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** Lets waiting answers go on. */
  public void openGate() {
    gate.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.endsWith("/early")) {
      remember(exchange);
    }
    exchange.getResponseHeaders().add("Set-Cookie", "upstream=1; Path=/");
    exchange.getResponseHeaders().add("Server", "stand-in/1.0");
    exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
    exchange.getResponseHeaders().add("X-Powered-By", "stand-in");
    exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
    exchange.getResponseHeaders().add("Cache-Control", "public, max-age=600");
    exchange.getResponseHeaders().add("X-Kept", "yes");
    String last = path.substring(path.lastIndexOf('/') + 1);
    switch (last) {
      case "gated" -> gated(exchange);
      case "stream" -> stream(exchange);
      case "download" -> download(exchange);
      case "empty" -> exchange.sendResponseHeaders(204, -1);
      case "ending" -> exchange.sendResponseHeaders(503, -1);
      case "refused" -> text(exchange, 422, "{\"status\":422}", "application/problem+json");
      case "openapi" -> text(exchange, 200, "{\"openapi\":\"3.0.3\"}", "application/json");
      case "reset" -> {
        exchange.close();
        return;
      }
      case "cut" -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        exchange.getHttpContext().getServer();
        throw new IOException("cut");
      }
      default -> text(exchange, 200, body(exchange), "application/json");
    }
    exchange.close();
  }

  private String body(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String query = Objects.toString(exchange.getRequestURI().getRawQuery(), "");
    return answers.getOrDefault(path, any -> "{\"path\":\"" + path + "\"}").apply(query);
  }

  private void remember(HttpExchange exchange) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65_536];
    try (InputStream body = exchange.getRequestBody()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    last =
        new Received(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes);
  }

  private void gated(HttpExchange exchange) throws IOException {
    await();
    text(exchange, 200, "{}", "application/json");
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write("first\n".getBytes(StandardCharsets.US_ASCII));
    body.flush();
    await();
    body.write("last\n".getBytes(StandardCharsets.US_ASCII));
    body.close();
  }

  private void download(HttpExchange exchange) throws IOException {
    int mebibytes = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
    exchange.sendResponseHeaders(200, mebibytes * 1_048_576L);
    byte[] chunk = new byte[1_048_576];
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < mebibytes; i++) {
        body.write(chunk);
      }
    } catch (IOException e) {
      broken.incrementAndGet();
      throw e;
    }
  }

  private void await() {
    waiting.incrementAndGet();
    try {
      gate.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static void text(HttpExchange exchange, int status, String text, String type)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
