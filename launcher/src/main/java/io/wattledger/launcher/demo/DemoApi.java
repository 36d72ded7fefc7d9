package io.wattledger.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The public API as one of the demo's machines calls it: token, idempotency key, clear failures.
 */
final class DemoApi {

  private static final Duration REQUEST_LIMIT = Duration.ofMinutes(2);
  private static final Duration TOKEN_REUSE = Duration.ofMinutes(3);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI gateway;
  private final URI tokenEndpoint;
  private final Map<String, Token> tokens = new HashMap<>();

  private record Token(String value, Instant obtainedAt) {}

  DemoApi(URI gateway, URI tokenEndpoint) {
    this.gateway = gateway;
    this.tokenEndpoint = tokenEndpoint;
  }

  /**
   * Posts JSON under an idempotency key made of what it is, so that a second load changes nothing.
   *
   * @return the answer's body
   */
  String post(String client, String path, String key, String json) {
    return send(
        request(client, path, key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** Reads a resource. */
  String get(String client, String path) {
    return send(request(client, path, null).GET().build());
  }

  /** Sends usage events, which are their own idempotency keys. */
  String sendEvents(String client, String events) {
    return send(
        request(client, "/api/ai-hosting/v1/events", null)
            .header("Content-Type", "application/cloudevents-batch+json")
            .POST(HttpRequest.BodyPublishers.ofString(events))
            .build());
  }

  /** Imports a CSV file; an answer other than APPLIED is a failure. */
  void importCsv(String client, String service, String kind, Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      String answer =
          send(
              request(client, "/api/" + service + "/v1/imports/" + kind, kind + "/" + hash(content))
                  .header("Content-Type", "text/csv")
                  .header("X-File-Name", file.getFileName().toString())
                  .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                  .build());
      if (!answer.contains("\"APPLIED\"")) {
        throw new DemoLoadException("import of " + file.getFileName() + " was refused: " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a resource is there already. */
  boolean exists(String client, String path) {
    HttpRequest request = request(client, path, null).GET().build();
    HttpResponse<String> answer = exchange(request);
    return answer.statusCode() != 404 && !body(request, answer).isEmpty();
  }

  private HttpRequest.Builder request(String client, String path, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path))
            .timeout(REQUEST_LIMIT)
            .header("Authorization", "Bearer " + token(client));
    return key == null ? request : request.header("Idempotency-Key", stableKey(path + " " + key));
  }

  private static String stableKey(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String hash(byte[] content) {
    return UUID.nameUUIDFromBytes(content).toString();
  }

  private String token(String client) {
    Token known = tokens.get(client);
    if (known == null || known.obtainedAt().plus(TOKEN_REUSE).isBefore(Instant.now())) {
      known = new Token(requestToken(client), Instant.now());
      tokens.put(client, known);
    }
    return known.value();
  }

  private String requestToken(String client) {
    String form =
        "grant_type=client_credentials&client_id="
            + URLEncoder.encode(client, StandardCharsets.UTF_8)
            + "&client_secret=wattledger";
    String answer =
        send(
            HttpRequest.newBuilder(tokenEndpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    try {
      return new ObjectMapper().readTree(answer).required("access_token").asText();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new DemoLoadException("no token for client " + client);
    }
  }

  private String send(HttpRequest request) {
    return body(request, exchange(request));
  }

  private static String body(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new DemoLoadException(
          "%s %s answered %d: %s"
              .formatted(
                  request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoLoadException("the demo load was interrupted");
    }
  }
}
