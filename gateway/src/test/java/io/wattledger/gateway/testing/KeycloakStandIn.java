package io.wattledger.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * An identity provider that logs in whoever asks: discovery, keys, authorization code flow with
 * PKCE, refresh and logout, shaped like the realm's real tokens.
 */
public final class KeycloakStandIn {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
  private static final String REALM = "/realms/wattledger";
  private static final String SERVICE_TOKEN = "token-of-the-people-client";

  private final KeyPair keys = newKeys();
  private final Map<String, JsonObject> codes = new ConcurrentHashMap<>();
  private final Map<String, Login> refreshable = new ConcurrentHashMap<>();
  private final RealmStandIn realm = new RealmStandIn();
  private HttpServer server;
  private volatile int tokenSeconds = 300;
  private volatile int refreshes;
  private volatile int port;

  /** Who logged in, and the session that began with it. */
  private record Login(String user, String session) {}

  /** Chooses the port of the next start; without this a free one is taken. */
  public void willListenAt(int chosen) {
    port = chosen;
  }

  /** Starts. */
  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    port = server.getAddress().getPort();
    server.setExecutor(Executors.newCachedThreadPool());
    handle("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
    handle("/certs", exchange -> json(exchange, 200, keySet()));
    handle("/auth", this::authorize);
    handle("/protocol/openid-connect/token", this::token);
    handle("/token", this::token);
    server.createContext("/admin" + REALM, this::administer);
    server.start();
  }

  /** Ends the server. */
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** Base URL without the realm. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The realm behind the Admin API. */
  public RealmStandIn realm() {
    return realm;
  }

  /** How long tokens of the next login live. */
  public void issueTokensFor(int seconds) {
    tokenSeconds = seconds;
  }

  /** Ends all logins: refresh tokens are refused from now on. */
  public void revokeAll() {
    refreshable.clear();
  }

  /** How often a session was refreshed. */
  public int refreshes() {
    return refreshes;
  }

  /** A bearer token for an account with these roles. */
  public String accessToken(String user, String... roles) {
    return sign(accessClaims(user, List.of(roles)));
  }

  /** Claims of a good access token, to be spoiled. */
  public JsonObject accessClaims(String user, List<String> roles) {
    return claims(user)
        .put("typ", "Bearer")
        .put(
            "aud",
            new JsonArray(
                List.of("cost-model", "fleet", "energy-contracts", "ai-hosting", "gateway")))
        .put("azp", "wattledger-gateway")
        .put("realm_access", new JsonObject().put("roles", new JsonArray(roles)));
  }

  /** Claims of a good ID token. */
  public JsonObject idClaims(String user) {
    return claims(user)
        .put("typ", "ID")
        .put("aud", "wattledger-gateway")
        .put("azp", "wattledger-gateway")
        .put("name", "Person " + user)
        .put("email", user + "@demo.wattledger.example");
  }

  private JsonObject claims(String user) {
    long now = Instant.now().getEpochSecond();
    JsonObject claims =
        new JsonObject()
            .put("iss", url() + REALM)
            .put("sub", "subject-of-" + user)
            .put("preferred_username", user)
            .put("sid", "session-of-" + user)
            .put("jti", UUID.randomUUID().toString())
            .put("iat", now)
            .put("exp", now + tokenSeconds);
    if (user.startsWith("customer-")) {
      claims.put(
          "organization",
          new JsonObject().put(user, new JsonObject().put("id", user.substring(0, 10) + "-id")));
    }
    return claims;
  }

  /** Signs claims as the realm would. */
  public String sign(JsonObject claims) {
    return sign(new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", "k1"), claims);
  }

  /** Signs claims under a header of one's own. */
  public String sign(JsonObject header, JsonObject claims) {
    String content = encode(header) + "." + encode(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as bytes, which an attacker knows too. */
  public byte[] publicKey() {
    return keys.getPublic().getEncoded();
  }

  /** One part of a token. */
  public static String encode(JsonObject json) {
    return URL.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject discovery() {
    String realm = url() + REALM;
    return new JsonObject()
        .put("issuer", realm)
        .put("authorization_endpoint", realm + "/auth")
        .put("token_endpoint", realm + "/token")
        .put("end_session_endpoint", realm + "/logout")
        .put("jwks_uri", realm + "/certs");
  }

  private JsonObject keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return new JsonObject()
        .put(
            "keys",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("kty", "RSA")
                        .put("kid", "k1")
                        .put("alg", "RS256")
                        .put("use", "sig")
                        .put("n", URL.encodeToString(unsigned(key.getModulus())))
                        .put("e", URL.encodeToString(unsigned(key.getPublicExponent())))));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new JsonObject()
            .put("challenge", query.get("code_challenge"))
            .put("redirect", query.get("redirect_uri"))
            .put("nonce", query.get("nonce"))
            .put("user", query.getOrDefault("login_hint", "finance")));
    String separator = query.get("redirect_uri").contains("?") ? "&" : "?";
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri")
                + separator
                + "code="
                + code
                + "&state="
                + query.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if ("client_credentials".equals(form.get("grant_type"))) {
      serviceToken(exchange);
      return;
    }
    if ("refresh_token".equals(form.get("grant_type"))) {
      Login login = refreshable.get(form.get("refresh_token"));
      if (login == null) {
        json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
      } else {
        refreshes++;
        json(exchange, 200, tokens(login, null));
      }
      return;
    }
    JsonObject login = codes.remove(String.valueOf(form.get("code")));
    boolean good =
        login != null
            && login.getString("redirect").equals(form.get("redirect_uri"))
            && challenge(form.get("code_verifier")).equals(login.getString("challenge"));
    if (good) {
      Login begun = new Login(login.getString("user"), UUID.randomUUID().toString());
      json(exchange, 200, tokens(begun, login.getString("nonce")));
    } else {
      json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
    }
  }

  private void serviceToken(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (basic("wattledger-people", LocalSecrets.PEOPLE).equals(authorization)) {
      json(exchange, 200, serviceToken(SERVICE_TOKEN));
    } else if (basic("wattledger-scheduler", LocalSecrets.SCHEDULER).equals(authorization)) {
      json(
          exchange,
          200,
          serviceToken(accessToken("service-account-wattledger-scheduler", "scheduler")));
    } else {
      json(exchange, 401, new JsonObject().put("error", "unauthorized_client"));
    }
  }

  private static JsonObject serviceToken(String token) {
    return new JsonObject()
        .put("access_token", token)
        .put("token_type", "Bearer")
        .put("expires_in", 300);
  }

  private static String basic(String client, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.US_ASCII));
  }

  private void administer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(("/admin" + REALM).length());
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String query = exchange.getRequestURI().getRawQuery();
    RealmAnswer answer =
        ("Bearer " + SERVICE_TOKEN).equals(token)
            ? realm.answer(
                exchange.getRequestMethod(),
                path,
                query == null ? Map.of() : form(query),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            : new RealmAnswer(401, new JsonObject(), null);
    if (answer.location() != null) {
      exchange.getResponseHeaders().set("Location", url() + "/admin" + REALM + answer.location());
    }
    if (answer.body() == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
      exchange.close();
    } else {
      json(exchange, answer.status(), answer.body());
    }
  }

  private JsonObject tokens(Login login, String nonce) {
    String user = login.user();
    long idleEnd = Instant.now().getEpochSecond() + 3600;
    String refresh =
        encode(new JsonObject().put("alg", "HS512"))
            + "."
            + encode(new JsonObject().put("exp", idleEnd).put("jti", UUID.randomUUID().toString()))
            + ".c2ln";
    refreshable.put(refresh, login);
    JsonObject id = idClaims(user).put("sid", login.session());
    if (nonce != null) {
      id.put("nonce", nonce);
    }
    String role = user.startsWith("customer-") ? "ai-customer" : user;
    return new JsonObject()
        .put("access_token", sign(accessClaims(user, List.of(role)).put("sid", login.session())))
        .put("id_token", sign(id))
        .put("refresh_token", refresh)
        .put("token_type", "Bearer")
        .put("expires_in", tokenSeconds);
  }

  private void handle(String path, HttpHandler handler) {
    server.createContext(REALM + path, handler);
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = Json.encode(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> form(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static String challenge(String verifier) {
    try {
      byte[] text = String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII);
      return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
