package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.keycloak.RealmSettings;
import io.wattledger.launcher.outside.ExternalPostgres;
import io.wattledger.launcher.outside.MailServer;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.postgres.Account;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresAddress;
import io.wattledger.launcher.postgres.PostgresServer;
import io.wattledger.launcher.process.Orphans;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.RunFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything a suite consists of, before anything of it runs. */
public final class Blueprint {

  private final Home home;
  private final Ports ports;
  private final Outside outside;
  private final Secrets secrets;
  private final PostgresServer postgres;
  private final Databases databases;
  private final KeycloakServer keycloak;
  private final Path definitions;
  private final RealmSettings realmSettings;
  private final ServiceProcesses services;
  private final String mark;

  /**
   * The suite of a home.
   *
   * @param root of the repository
   * @param home of the suite
   * @param ports of the suite
   * @param outside servers that others run
   */
  public Blueprint(Path root, Home home, Ports ports, Outside outside) {
    this.home = home;
    this.ports = ports;
    this.outside = outside;
    this.mark = "-Dwattledger.home=" + home.folder();
    Versions versions = Versions.current();
    this.secrets = new Secrets(home.secrets(), outside.secrets());
    this.definitions = root.resolve("deploy/keycloak");
    this.realmSettings =
        new RealmSettings(
            outside.url().orElse(url(ports)),
            outside.mail().map(MailServer::realmSettings).orElse(Map.of()));
    PostgresAddress database =
        outside
            .postgres()
            .map(ExternalPostgres::address)
            .orElse(PostgresAddress.own(ports.postgresql()));
    String java =
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path runtime = root.resolve("launcher/target/runtime");
    this.postgres =
        new PostgresServer(
            home,
            versions.postgresql(),
            runtime.resolve("postgresql-" + versions.postgresql() + ".jar"),
            ports.postgresql(),
            secrets,
            Account.choose());
    this.databases = new Databases(postgres, secrets);
    this.keycloak =
        new KeycloakServer(
            home,
            versions.keycloak(),
            runtime.resolve("keycloak-" + versions.keycloak() + ".zip"),
            definitions,
            ports,
            database,
            realmSettings,
            secrets,
            java,
            mark);
    this.services =
        new ServiceProcesses(
            home,
            root,
            ports,
            secrets,
            database,
            keycloakAddress(),
            outside.url().orElse(url(ports)),
            outside.mail(),
            java,
            mark);
  }

  Home home() {
    return home;
  }

  Ports ports() {
    return ports;
  }

  PostgresServer postgres() {
    return postgres;
  }

  Databases databases() {
    return databases;
  }

  KeycloakServer keycloak() {
    return keycloak;
  }

  /** The services' processes in the order of {@link Service}. */
  List<ProcessSpec> services() {
    return List.of(Service.values()).stream().map(services::process).toList();
  }

  /** Every process in the order in which people read them. */
  List<ProcessSpec> processes() {
    List<ProcessSpec> all = new ArrayList<>();
    if (outside.postgres().isEmpty()) {
      all.add(postgres.process());
    }
    if (outside.keycloak().isEmpty()) {
      all.add(keycloak.process());
    }
    all.addAll(services());
    return all;
  }

  /** Servers that others run. */
  Outside outside() {
    return outside;
  }

  /** The passwords of this suite. */
  Secrets secrets() {
    return secrets;
  }

  /**
   * Makes sure that the servers outside can be used, before anything starts.
   *
   * @return what a person should know about them
   * @throws LauncherException saying what is wrong with one of them
   */
  List<String> requireOutside() {
    List<String> notes = new ArrayList<>();
    outside
        .postgres()
        .ifPresent(
            server -> server.require(secrets, outside.keycloak().isEmpty(), keycloak.imported()));
    outside
        .keycloak()
        .filter(server -> server.require(definitions, realmSettings, secrets))
        .ifPresent(
            server ->
                notes.add(
                    "Imported the realm at %s; it has no people yet, make the first one there."
                        .formatted(server.url())));
    outside
        .mail()
        .flatMap(MailServer::complaint)
        .ifPresent(complaint -> notes.add("Mail will not go out: " + complaint + "."));
    return notes;
  }

  private ServiceProcesses.KeycloakAddress keycloakAddress() {
    return outside
        .keycloak()
        .map(server -> new ServiceProcesses.KeycloakAddress(server.url(), server.internalUrl()))
        .orElse(new ServiceProcesses.KeycloakAddress(keycloak.url(), keycloak.url()));
  }

  /**
   * Makes sure that every service was built.
   *
   * @throws LauncherException naming the first one that was not
   */
  void requireBuilt() {
    services.requireBuilt();
  }

  Orphans orphans() {
    return new Orphans(new RunFolder(home.run()), List.of(mark, postgres.mark()));
  }

  /** The front door. */
  public URI url() {
    return url(ports);
  }

  /** The front door of a suite on these ports. */
  static URI url(Ports ports) {
    return URI.create("http://127.0.0.1:" + ports.of(Service.GATEWAY));
  }

  /** Where access tokens are given out. */
  public URI tokenEndpoint() {
    return KeycloakServer.tokenEndpoint(keycloakAddress().url());
  }
}
