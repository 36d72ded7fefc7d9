package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.outside.MailServer;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresAddress;
import io.wattledger.launcher.process.Probe;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.StopSignal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the five services are started.
 *
 * @param home of the suite
 * @param root of the repository, where the built services are
 * @param ports of the suite
 * @param secrets of the home
 * @param database the server with the services' databases
 * @param keycloak who issues tokens
 * @param url the suite's address as browsers see it
 * @param mail who takes the gateway's mail, if anybody
 * @param java the Java program to start them with
 * @param mark an argument that only processes of this home have
 */
record ServiceProcesses(
    Home home,
    Path root,
    Ports ports,
    Secrets secrets,
    PostgresAddress database,
    KeycloakAddress keycloak,
    URI url,
    Optional<MailServer> mail,
    String java,
    String mark) {

  /**
   * Where Keycloak is.
   *
   * @param url as browsers and tokens name it
   * @param internalUrl as the services reach it
   */
  record KeycloakAddress(URI url, URI internalUrl) {}

  private static final List<String> JVM =
      List.of(
          "-Xms32m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  ProcessSpec process(Service service) {
    List<String> command = new ArrayList<>(List.of(java, mark));
    command.addAll(JVM);
    command.addAll(List.of("-jar", jar(service).toString()));
    return new ProcessSpec(
        service.id(),
        service.id(),
        ports.of(service),
        command,
        environment(service),
        home.folder(),
        home.log(service.id()),
        Probe.http(URI.create("http://127.0.0.1:" + ports.management(service) + "/q/health/ready")),
        StopSignal.TERMINATE);
  }

  /**
   * Keycloak's endpoints are known here. A service that knows them need not ask Keycloak for them
   * while it starts, so both start at the same time.
   */
  private Map<String, String> endpoints() {
    String protocol = "/protocol/openid-connect";
    // Browsers are sent to Keycloak's public address, whatever the services use among themselves.
    String people = keycloak.url() + "/realms/" + KeycloakServer.REALM + protocol;
    return Map.of(
        "QUARKUS_OIDC_DISCOVERY_ENABLED", "false",
        "QUARKUS_OIDC_JWKS_PATH", protocol + "/certs",
        "QUARKUS_OIDC_AUTHORIZATION_PATH", people + "/auth",
        "QUARKUS_OIDC_TOKEN_PATH", protocol + "/token",
        "QUARKUS_OIDC_END_SESSION_PATH", people + "/logout");
  }

  void requireBuilt() {
    for (Service service : Service.values()) {
      if (!Files.exists(jar(service))) {
        throw new LauncherException(
            "%s is not built: %s is missing. Start ./run without --no-build."
                .formatted(service.id(), jar(service)));
      }
    }
  }

  private Path jar(Service service) {
    return root.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    variables.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
    variables.put("WATTLEDGER_DATABASE_URL", database.jdbcUrl(service.database()));
    variables.put("WATTLEDGER_DATABASE_OWNER", Databases.owner(service));
    variables.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", secrets.get(Databases.owner(service)));
    variables.put("WATTLEDGER_DATABASE_APP", Databases.app(service));
    variables.put("WATTLEDGER_DATABASE_APP_PASSWORD", secrets.get(Databases.app(service)));
    if (service.keepsCustomersApart()) {
      variables.put("WATTLEDGER_DATABASE_STAFF", Databases.staff(service));
      variables.put("WATTLEDGER_DATABASE_STAFF_PASSWORD", secrets.get(Databases.staff(service)));
    }
    variables.put("WATTLEDGER_KEYCLOAK_URL", keycloak.url().toString());
    variables.put("WATTLEDGER_KEYCLOAK_INTERNAL_URL", keycloak.internalUrl().toString());
    variables.putAll(endpoints());
    for (Service other : Service.values()) {
      variables.put(other.urlVariable(), "http://127.0.0.1:" + ports.of(other));
    }
    if (service == Service.GATEWAY) {
      variables.put("WATTLEDGER_GATEWAY_CLIENT_SECRET", secrets.get(KeycloakServer.GATEWAY_SECRET));
      variables.put("WATTLEDGER_REPORTS_PORTAL_URL", url.toString());
      variables.put("WATTLEDGER_PEOPLE_CLIENT_SECRET", secrets.get(KeycloakServer.PEOPLE_SECRET));
      variables.put(
          "WATTLEDGER_SCHEDULER_CLIENT_SECRET", secrets.get(KeycloakServer.SCHEDULER_SECRET));
      variables.put("WATTLEDGER_SESSION_SECRET", secrets.get(KeycloakServer.SESSION_SECRET));
      mail.map(MailServer::gatewaySettings).ifPresent(variables::putAll);
    }
    return variables;
  }
}
