package io.wattledger.launcher.suite;

import io.wattledger.launcher.keycloak.KeycloakServer;
import java.time.Duration;
import java.util.List;

/**
 * What a person needs to know once everything runs: addresses, logins, where the logs are, how to
 * stop.
 */
record Summary(Blueprint blueprint, Console console) {

  private record Login(String name, String looksAt) {}

  private static final List<Login> LOGINS =
      List.of(
          new Login("finance", "Cost per BTC: why a coin of October 2026 cost $70,000"),
          new Login("controller", "Cost per BTC: close and reopen a month"),
          new Login("executive", "Overview: result per coin and its trend"),
          new Login("operator", "Fleet: sites, machines, what is in service"),
          new Login("energy", "Energy: contracts and the bill, line by line"),
          new Login("auditor", "everything, read only"),
          new Login("admin", "imports, people and settings"));

  private static final int WIDTH = 78;

  void print(Duration duration, boolean demo) {
    String rule = "  " + "─".repeat(WIDTH);
    console.line(rule);
    console.line(
        "  %s  %s   (%s)"
            .formatted(
                console.strong("Wattledger is ready:"),
                console.strong(blueprint.url().toString()),
                Console.seconds(duration)));
    console.line("");
    if (blueprint.outside().keycloak().isEmpty()) {
      logins(demo);
    }
    fact("Tokens", blueprint.tokenEndpoint().toString());
    fact("API", blueprint.url() + "/api-docs");
    blueprint.outside().instead().values().forEach(server -> fact("Outside", server));
    if (blueprint.outside().keycloak().isEmpty()) {
      fact(
          "Keycloak",
          "%s/admin  (%s, password in %s)"
              .formatted(
                  blueprint.keycloak().url(),
                  KeycloakServer.ADMINISTRATOR,
                  blueprint.home().secrets()));
    }
    fact("Logs", blueprint.home().logs().toString());
    fact("Stop", "Ctrl-C here, or ./run stop elsewhere; the data stay");
    console.line(rule);
  }

  private void logins(boolean demo) {
    console.line("  Log in as     and look first at          (password: wattledger-demo)");
    for (Login login : LOGINS) {
      console.line(
          "  %-12s  %s".formatted(login.name(), demo ? login.looksAt() : emptyHint(login)));
    }
    console.line("  customer-a, customer-b   two AI customers");
    console.line("");
    fact("API clients", "api-finance, api-controller, api-operator, api-energy, api-executive,");
    fact("", "api-auditor, api-admin, api-customer-a, api-customer-b  (secret: wattledger)");
  }

  private static String emptyHint(Login login) {
    int colon = login.looksAt().indexOf(':');
    return colon < 0 ? login.looksAt() : login.looksAt().substring(0, colon);
  }

  private void fact(String name, String value) {
    console.line("  %-12s  %s".formatted(name, value));
  }
}
