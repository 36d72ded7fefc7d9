package io.wattledger.systemtests;

import java.util.List;
import java.util.Map;

/** Records that the demo company leaves to its users, so that every page has one to show. */
final class DemoRecords {

  private static final String MACHINES = "/api/fleet/v1/assets";

  private DemoRecords() {}

  /** Enters what is not there yet; none of it counts in a cost. */
  static void ensure(Api api) {
    if (api.as("api-operator").get(MACHINES).path("items").equals(List.of())) {
      api.as("api-operator")
          .contentType("application/json")
          .body(
              Map.of(
                  "serialNumber",
                  "PEC-S21-000017",
                  "siteCode",
                  "pecos",
                  "modelCode",
                  "antminer-s21"))
          .post(MACHINES)
          .then()
          .statusCode(201);
    }
  }
}
