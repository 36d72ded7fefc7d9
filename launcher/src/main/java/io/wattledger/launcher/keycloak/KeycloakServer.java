package io.wattledger.launcher.keycloak;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.StoredProperties;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresAddress;
import io.wattledger.launcher.process.Commands;
import io.wattledger.launcher.process.Probe;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keycloak of one home. */
public final class KeycloakServer {

  /** Name of the realm. */
  public static final String REALM = "wattledger";

  /** Name of the process, its log and its record. */
  public static final String NAME = "keycloak";

  /** Keycloak's own administrator; the password is in the home's secrets under this name. */
  public static final String ADMINISTRATOR = "keycloak-admin";

  /** Secret that the gateway and its client in the realm share. */
  public static final String GATEWAY_SECRET = "wattledger-gateway";

  /** Secret that the gateway and its account that looks after people share. */
  public static final String PEOPLE_SECRET = "wattledger-people";

  /** Secret that the gateway and the account that reads reports share. */
  public static final String SCHEDULER_SECRET = "wattledger-scheduler";

  /** Secret that encrypts the gateway's session cookies. */
  public static final String SESSION_SECRET = "gateway-session";

  /** What Keycloak is built with; a change builds it again. */
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--features-disabled=ciba,device-flow,kerberos,par,twitter-broker,instagram-broker");

  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory"
              + "=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dpicocli.disable.closures=true",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  private final Home home;
  private final String version;
  private final Path archive;
  private final Path definitions;
  private final Ports ports;
  private final PostgresAddress database;
  private final RealmSettings realmSettings;
  private final Secrets secrets;
  private final String java;
  private final String mark;
  private final Path folder;

  /**
   * A Keycloak that may not exist yet.
   *
   * @param home where it lives
   * @param version its version
   * @param archive the zip of the distribution
   * @param definitions the folder {@code deploy/keycloak}
   * @param ports the suite's ports
   * @param database the server with Keycloak's database
   * @param realmSettings where the suite is, and its mail server if there is one
   * @param secrets the home's passwords
   * @param java the Java program to start it with
   * @param mark an argument that only processes of this home have
   */
  public KeycloakServer(
      Home home,
      String version,
      Path archive,
      Path definitions,
      Ports ports,
      PostgresAddress database,
      RealmSettings realmSettings,
      Secrets secrets,
      String java,
      String mark) {
    this.home = home;
    this.version = version;
    this.archive = archive;
    this.definitions = definitions;
    this.ports = ports;
    this.database = database;
    this.realmSettings = realmSettings;
    this.secrets = secrets;
    this.java = java;
    this.mark = mark;
    this.folder = home.folder().resolve("keycloak-" + version);
  }

  /** Address that browsers and services use. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + ports.keycloak());
  }

  /** Where a Keycloak gives out access tokens. */
  public static URI tokenEndpoint(URI keycloak) {
    return URI.create(keycloak + "/realms/" + REALM + "/protocol/openid-connect/token");
  }

  /** Whether the realm was imported completely in an earlier start. */
  public boolean imported() {
    return StoredProperties.read(marker()).containsKey("realm");
  }

  /** Unpacks and builds unless done before, and puts realm, theme and password list in place. */
  public void prepare() {
    Unpacking.zipWithoutTopFolder(archive, folder);
    try {
      copyTree(definitions.resolve("themes"), folder.resolve("themes"));
      Path passwords = folder.resolve("data/password-blacklists");
      Files.createDirectories(passwords);
      Files.copy(
          definitions.resolve("wattledger-common-passwords.txt"),
          passwords.resolve("wattledger-common-passwords.txt"),
          StandardCopyOption.REPLACE_EXISTING);
      Path realm = folder.resolve("data/import/wattledger-realm.json");
      Files.createDirectories(realm.getParent());
      Files.deleteIfExists(realm);
      if (!imported()) {
        Files.writeString(realm, realm());
        Home.ownerOnly(realm);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!BUILD.toString().equals(StoredProperties.read(built()).get("options"))) {
      Commands.run(
          "Building Keycloak", command(BUILD), Map.of(), folder, home.log("keycloak-setup"));
      StoredProperties.write(built(), Map.of("options", BUILD.toString()));
    }
  }

  /** The server process. */
  public ProcessSpec process() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("KC_DB_URL", database.jdbcUrl(Databases.KEYCLOAK));
    environment.put("KC_DB_USERNAME", Databases.KEYCLOAK);
    environment.put("KC_DB_PASSWORD", secrets.get(Databases.KEYCLOAK));
    environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
    environment.put("KC_DB_POOL_MIN_SIZE", "2");
    environment.put("KC_DB_POOL_MAX_SIZE", "15");
    environment.put("KC_CACHE", "local");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(ports.keycloak()));
    environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement()));
    environment.put("KC_HOSTNAME", url().toString());
    environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
    if (!imported()) {
      environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
      environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMINISTRATOR));
      arguments.add("--import-realm");
    }
    return new ProcessSpec(
        NAME,
        "Keycloak " + version,
        ports.keycloak(),
        command(arguments),
        environment,
        folder,
        home.log(NAME),
        Probe.http(URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready")),
        StopSignal.TERMINATE);
  }

  /**
   * To be called when Keycloak is ready: remembers that the realm is in, and brings an older one to
   * the current definition, for example after the ports have moved.
   */
  public void finish() {
    String realm = realm();
    String hash = hash(realm);
    if (hash.equals(StoredProperties.read(marker()).get("realm"))) {
      return;
    }
    if (imported()) {
      new RealmUpdate(url(), secrets.get(ADMINISTRATOR)).apply(realm);
    }
    StoredProperties.write(marker(), Map.of("realm", hash));
  }

  private String realm() {
    return realmSettings.render(
        RealmTemplate.read(
            definitions.resolve("wattledger-realm.json"), definitions.resolve("demo-overlay.json")),
        secrets);
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(java, mark));
    command.addAll(JVM);
    command.add("-Dkc.home.dir=" + folder);
    command.add("-Djboss.server.config.dir=" + folder.resolve("conf"));
    command.addAll(List.of("-cp", folder.resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  /**
   * In the home, not in Keycloak's folder: the realm lives in the database and outlasts an unpacked
   * version.
   */
  private Path marker() {
    return home.folder().resolve("keycloak-realm.properties");
  }

  private Path built() {
    return folder.resolve("built.properties");
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
