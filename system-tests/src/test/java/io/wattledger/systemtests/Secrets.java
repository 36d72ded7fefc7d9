package io.wattledger.systemtests;

import java.util.Set;
import java.util.TreeSet;

/** What suites must keep to themselves. */
final class Secrets {

  private Secrets() {}

  /** Every generated password of suites, and those of the servers outside. */
  static Set<String> of(Suite... suites) {
    Set<String> secrets = new TreeSet<>(OutsidePostgres.passwords());
    for (Suite suite : suites) {
      suite.secrets().values().forEach(secret -> secrets.add(secret.toString()));
    }
    return secrets;
  }
}
