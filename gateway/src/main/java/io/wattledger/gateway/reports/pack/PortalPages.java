package io.wattledger.gateway.reports.pack;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the portal shows the records that figures come from.
 *
 * @param portal the portal's address, without a slash at the end
 */
public record PortalPages(URI portal) {

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "/api/energy-contracts/v1/settlements", "/energy/bills",
              "/api/fleet/v1/asset-batches", "/fleet/batches",
              "/api/cost-model/v1/cost-facts", "/facts/costs",
              "/api/cost-model/v1/debt-instruments", "/facts/debt",
              "/api/cost-model/v1/payouts", "/facts/payouts"));

  private static final Map<String, String> NAMES =
      Map.of(
          "settlement", "Power bill",
          "asset-batch", "Asset batch",
          "cost-fact", "Cost fact",
          "debt-instrument", "Debt",
          "payouts", "Payouts",
          "market-month", "Market price");

  /** The page of a record by its address in the API, or the portal's first page. */
  public String page(String href) {
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      String rest = href.startsWith(page.getKey()) ? href.substring(page.getKey().length()) : "-";
      if (rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?")) {
        return portal + page.getValue() + rest;
      }
    }
    return portal.toString();
  }

  /** The page of the month's statement. */
  public String statement(String period) {
    return portal + "/cost?period=" + period;
  }

  /** What people call a kind of record. */
  public static String name(String type) {
    return NAMES.getOrDefault(type, type.replace('-', ' '));
  }
}
