package io.wattledger.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The HTTP side of {@link LocalIssuer}. */
final class IssuerEndpoints implements HttpHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "/realms/" + LocalIssuer.REALM;

  private final LocalIssuer issuer;
  private final Map<String, Map<String, String>> grants = new ConcurrentHashMap<>();

  IssuerEndpoints(LocalIssuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "") {
        case "/.well-known/openid-configuration" -> json(exchange, 200, issuer.discovery());
        case "/protocol/openid-connect/certs" -> json(exchange, 200, issuer.publishedKeys());
        case "/protocol/openid-connect/auth" -> authorize(exchange);
        case "/protocol/openid-connect/token" -> token(exchange);
        case "/protocol/openid-connect/logout" -> logout(exchange);
        default -> json(exchange, 404, Map.of("error", "not_found"));
      }
    }
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    Map<String, String> grant = new HashMap<>();
    grant.put("user", query.getOrDefault("login_hint", issuer.loginUser()));
    grant.put("roles", String.join(",", issuer.loginRoles()));
    grant.put("client", query.get("client_id"));
    if (query.containsKey("nonce")) {
      grant.put("nonce", query.get("nonce"));
    }
    grants.put(code, grant);
    String state = query.getOrDefault("state", "");
    String target = query.get("redirect_uri");
    redirect(
        exchange,
        target
            + (target.contains("?") ? "&" : "?")
            + "code="
            + code
            + "&state="
            + URLEncoder.encode(state, StandardCharsets.UTF_8));
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = form(body);
    String grantType = form.getOrDefault("grant_type", "");
    Map<String, String> grant =
        switch (grantType) {
          case "authorization_code" -> grants.remove(form.get("code"));
          case "refresh_token" -> grants.get(form.get("refresh_token"));
          case "client_credentials" -> client(exchange, form);
          default -> null;
        };
    if (grant == null) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
    } else {
      json(exchange, 200, tokens(grant, !"client_credentials".equals(grantType)));
    }
  }

  private Map<String, Object> tokens(Map<String, String> grant, boolean withSession) {
    String user = grant.get("user");
    String[] roles = grant.get("roles").split(",");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issuer.token(user, roles));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", 300);
    if (withSession) {
      String refresh = UUID.randomUUID().toString();
      grants.put(refresh, grant);
      answer.put("refresh_token", refresh);
      Jwt id =
          issuer
              .claims(user, roles)
              .claim("typ", "ID")
              .claim("aud", grant.get("client"))
              .claim("auth_time", Instant.now().getEpochSecond())
              .claim("nonce", grant.get("nonce"));
      answer.put("id_token", issuer.sign(id));
    }
    return answer;
  }

  private static Map<String, String> client(HttpExchange exchange, Map<String, String> form) {
    String client = form.get("client_id");
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null && authorization.startsWith("Basic ")) {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
      client = pair.substring(0, pair.indexOf(':'));
    }
    String role = client != null && client.startsWith("api-") ? client.substring(4) : client;
    return client == null
        ? null
        : Map.of("user", "service-account-" + client, "roles", role, "client", client);
  }

  private void logout(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String target = query.get("post_logout_redirect_uri");
    if (target == null) {
      json(exchange, 200, Map.of());
    } else {
      String state = query.get("state");
      redirect(exchange, state == null ? target : target + "?state=" + state);
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void json(HttpExchange exchange, int status, Object value) throws IOException {
    byte[] body = JSON.writeValueAsBytes(value);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new HashMap<>();
    if (text != null && !text.isEmpty()) {
      Arrays.stream(text.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> fields.put(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : ""));
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
