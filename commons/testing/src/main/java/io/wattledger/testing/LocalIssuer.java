package io.wattledger.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A small OpenID provider for tests, one per JVM: discovery, keys that rotate, tokens of every
 * kind, right and wrong, and a code flow that approves by itself. Its state is kept in system
 * properties, because the test and the application under test can have class loaders of their own.
 */
public final class LocalIssuer {

  /** The realm. */
  public static final String REALM = "wattledger";

  /** The services that a normal token is for. */
  public static final List<String> AUDIENCE =
      List.of("cost-model", "fleet", "energy-contracts", "ai-hosting", "gateway");

  private static final String URL = "wattledger.testing.issuer.url";
  private static final String KEYS = "wattledger.testing.issuer.keys";
  private static final String KEY_READS = "wattledger.testing.issuer.key-reads";
  private static final String LOGIN_USER = "wattledger.testing.issuer.login-user";
  private static final String LOGIN_ROLES = "wattledger.testing.issuer.login-roles";
  private static final int LIFETIME_SECONDS = 300;

  private LocalIssuer() {}

  /** The issuer of this JVM, started when it is not running yet. */
  public static LocalIssuer shared() {
    synchronized (URL.intern()) {
      LocalIssuer issuer = new LocalIssuer();
      if (System.getProperty(URL) == null) {
        issuer.start();
      }
      return issuer;
    }
  }

  private void start() {
    rotate();
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "local-issuer");
                thread.setDaemon(true);
                return thread;
              }));
      server.createContext("/", new IssuerEndpoints(this));
      server.start();
      System.setProperty(URL, "http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's root, what {@code WATTLEDGER_KEYCLOAK_URL} names. */
  public String url() {
    return System.getProperty(URL);
  }

  /** The issuer as it stands in tokens. */
  public String issuer() {
    return url() + "/realms/" + REALM;
  }

  /** Signs with a new key from now on; the old ones stay published. */
  public void rotate() {
    String others = System.getProperty(KEYS, "");
    System.setProperty(KEYS, SigningKey.fresh().toText() + (others.isEmpty() ? "" : "," + others));
  }

  /** Publishes only the newest key from now on. */
  public void removeOldKeys() {
    System.setProperty(KEYS, current().toText());
  }

  /** How often somebody has read the published keys. */
  public int keyReads() {
    return Integer.getInteger(KEY_READS, 0);
  }

  /** A normal access token of a user. */
  public String token(String user, String... roles) {
    return sign(claims(user, roles));
  }

  /** The claims of a normal access token, to be bent and signed. */
  public Jwt claims(String user, String... roles) {
    Instant now = Instant.now();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", AUDIENCE);
    claims.put("sub", subject(user));
    claims.put("typ", "Bearer");
    claims.put("azp", "test");
    claims.put("preferred_username", user);
    claims.put("name", user);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plusSeconds(LIFETIME_SECONDS).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("realm_access", Map.of("roles", Arrays.asList(roles)));
    return new Jwt(Map.of(), claims);
  }

  /** The unchanging subject of a user. */
  public static String subject(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A token signed with the current key. */
  public String sign(Jwt jwt) {
    return jwt.rs256(current());
  }

  SigningKey current() {
    return keys().get(0);
  }

  private static List<SigningKey> keys() {
    return Arrays.stream(System.getProperty(KEYS).split(",")).map(SigningKey::fromText).toList();
  }

  /** What the user of the next login is called, and the roles. */
  public void nextLogin(String user, String... roles) {
    System.setProperty(LOGIN_USER, user);
    System.setProperty(LOGIN_ROLES, String.join(",", roles));
  }

  String loginUser() {
    return System.getProperty(LOGIN_USER, "finance");
  }

  String[] loginRoles() {
    return System.getProperty(LOGIN_ROLES, "finance").split(",");
  }

  Map<String, Object> discovery() {
    String base = issuer() + "/protocol/openid-connect";
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", issuer());
    document.put("authorization_endpoint", base + "/auth");
    document.put("token_endpoint", base + "/token");
    document.put("jwks_uri", base + "/certs");
    document.put("userinfo_endpoint", base + "/userinfo");
    document.put("end_session_endpoint", base + "/logout");
    document.put("response_types_supported", List.of("code"));
    document.put("subject_types_supported", List.of("public"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    return document;
  }

  Map<String, Object> publishedKeys() {
    synchronized (URL.intern()) {
      System.setProperty(KEY_READS, Integer.toString(keyReads() + 1));
    }
    return Map.of("keys", keys().stream().map(LocalIssuer::published).toList());
  }

  static Map<String, Object> published(SigningKey key) {
    RSAPublicKey rsa = (RSAPublicKey) key.pair().getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        key.id(),
        "n",
        Jwt.base64(unsigned(rsa.getModulus())),
        "e",
        Jwt.base64(unsigned(rsa.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
