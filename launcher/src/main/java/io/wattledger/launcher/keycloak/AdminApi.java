package io.wattledger.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's Admin API as one administrator of the realm {@code master}. */
final class AdminApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI keycloak;
  private final String administrator;
  private final String password;
  private String token;

  AdminApi(URI keycloak, String administrator, String password) {
    this.keycloak = keycloak;
    this.administrator = administrator;
    this.password = password;
  }

  /** Imports a realm from its definition. */
  void create(String realm) {
    try {
      send("POST", "/admin/realms", realm);
    } catch (IOException e) {
      throw new LauncherException(
          "Cannot import the realm at %s as %s: %s"
              .formatted(keycloak, administrator, e.getMessage()),
          e);
    }
  }

  /** Asks or changes something of the suite's realm. */
  String realm(String method, String path, JsonNode body) throws IOException {
    return send(
        method,
        "/admin/realms/" + KeycloakServer.REALM + path,
        body == null ? null : body.toString());
  }

  /** Names and values in turn as a form. */
  static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private String send(String method, String path, String body) throws IOException {
    if (token == null) {
      token = token();
    }
    return answer(
        HttpRequest.newBuilder(URI.create(keycloak + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  private String token() throws IOException {
    return JSON.readTree(
            answer(
                HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(PATIENCE)
                    .POST(
                        BodyPublishers.ofString(
                            form(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                administrator,
                                "password",
                                password)))
                    .build()))
        .path("access_token")
        .asText();
  }

  private String answer(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IOException(
            "%s %s answered %d".formatted(request.method(), request.uri(), response.statusCode()));
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
