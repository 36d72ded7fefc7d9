package io.wattledger.systemtests;

import java.util.Map;

/** The demo's API clients. */
final class DemoClients {

  /** One client for each role that has one. */
  static final Map<String, String> BY_ROLE =
      Map.of(
          "operator", "api-operator",
          "energy", "api-energy",
          "finance", "api-finance",
          "controller", "api-controller",
          "executive", "api-executive",
          "auditor", "api-auditor",
          "admin", "api-admin",
          "ai-customer", "api-customer-a");

  private DemoClients() {}
}
