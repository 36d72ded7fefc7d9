package io.wattledger.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A collector of traces: takes OTLP over HTTP with Protocol Buffers and keeps every span. */
final class TraceSink {

  /** What a span was made for, as OTLP numbers it. */
  static final int SERVER = 2;

  static final int CLIENT = 3;

  /**
   * One span.
   *
   * @param service which process made it
   * @param trace its trace
   * @param id its own number
   * @param parent the span in which it happened, empty for the first of a trace
   * @param name what happened
   * @param kind {@link #SERVER}, {@link #CLIENT} or another
   * @param attributes what is said about it
   */
  record Span(
      String service,
      String trace,
      String id,
      String parent,
      String name,
      int kind,
      Map<String, String> attributes) {

    boolean isDatabase() {
      return attributes.keySet().stream().anyMatch(name -> name.startsWith("db."));
    }
  }

  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  TraceSink() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::receive);
    server.start();
  }

  /** Where it takes traces. */
  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The spans of a trace that have come until now. */
  List<Span> of(String trace) {
    return spans.stream().filter(span -> span.trace().equals(trace)).toList();
  }

  /** Everything that has come, as characters to look through. */
  List<String> texts() {
    return texts;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
      }
      texts.add(new String(body, StandardCharsets.ISO_8859_1));
      new Wire(body).messages(1).forEach(this::keep);
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  /** One resource with its scopes and their spans (opentelemetry/proto/trace/v1/trace.proto). */
  private void keep(Wire resource) {
    String service =
        resource.messages(1).stream()
            .map(of -> attributes(of, 1).getOrDefault("service.name", ""))
            .findFirst()
            .orElse("");
    for (Wire scope : resource.messages(2)) {
      for (Wire span : scope.messages(2)) {
        spans.add(
            new Span(
                service,
                HexFormat.of().formatHex(span.bytes(1)),
                HexFormat.of().formatHex(span.bytes(2)),
                HexFormat.of().formatHex(span.bytes(4)),
                span.text(5),
                (int) span.number(6),
                attributes(span, 9)));
      }
    }
  }

  private static Map<String, String> attributes(Wire of, int field) {
    Map<String, String> attributes = new TreeMap<>();
    for (Wire pair : of.messages(field)) {
      pair.messages(2).forEach(value -> attributes.put(pair.text(1), value.text(1)));
    }
    return attributes;
  }
}
