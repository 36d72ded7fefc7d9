package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.postgres.Account;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.PostgresServer;
import io.wattledger.launcher.process.Orphans;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.RunFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything a suite consists of, before anything of it runs. */
public final class Blueprint {

  private final Home home;
  private final Ports ports;
  private final PostgresServer postgres;
  private final Databases databases;
  private final KeycloakServer keycloak;
  private final ServiceProcesses services;
  private final String mark;

  /**
   * The suite of a home.
   *
   * @param root of the repository
   * @param home of the suite
   * @param ports of the suite
   */
  public Blueprint(Path root, Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    this.mark = "-Dwattledger.home=" + home.folder();
    Versions versions = Versions.current();
    Secrets secrets = new Secrets(home.secrets());
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
            root.resolve("deploy/keycloak"),
            ports,
            secrets,
            java,
            mark);
    this.services = new ServiceProcesses(home, root, ports, secrets, keycloak.url(), java, mark);
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
    List<ProcessSpec> all = new ArrayList<>(List.of(postgres.process(), keycloak.process()));
    all.addAll(services());
    return all;
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
    return keycloak.tokenEndpoint();
  }
}
