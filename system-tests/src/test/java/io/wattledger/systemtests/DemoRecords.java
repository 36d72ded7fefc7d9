package io.wattledger.systemtests;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Records that the demo company leaves to its users, so that every page has one to show. */
final class DemoRecords {

  private static final String BILLS = "/api/energy-contracts/v1/settlements";
  private static final String MACHINES = "/api/fleet/v1/assets";

  private static final Pattern BILL = Pattern.compile("\\{bill ([a-z-]+) (\\d{4}-\\d{2})}");

  private DemoRecords() {}

  /** A path, in which {@code {bill contract month}} stands for the page of that bill. */
  static String address(Api api, String path) {
    return BILL.matcher(path)
        .replaceAll(
            bill ->
                "/energy/bills/"
                    + api.as("api-auditor")
                        .get(BILLS + "?contractCode=" + bill.group(1) + "&period=" + bill.group(2))
                        .<String>path("items[0].id"));
  }

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
