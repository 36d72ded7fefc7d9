package io.wattledger.benchmarks;

import io.wattledger.testing.LocalDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cost statements of a company of 50 sites over 36 open months: every fact is pulled from its
 * owner, every line computed, shared and explained anew. The peer is the least that any program
 * must do for it: four SQL sums over the same stored bills, payouts, costs and batches, month by
 * month.
 */
public final class StatementBenchmark {

  private static final int SITES = 50;
  private static final int MONTHS = 36;
  private static final int ROUNDS = 5;

  private final CompanyOfSites company;

  private StatementBenchmark(CompanyOfSites company) {
    this.company = company;
  }

  /** Runs it and prints its figures. */
  public static void main(String[] arguments) {
    Rounds.program(() -> measured());
  }

  private static boolean measured() throws Exception {
    try (ServiceUnderMeasure fleet = service("fleet", "fleet", Map.of());
        ServiceUnderMeasure energy = service("energy-contracts", "energy_contracts", Map.of());
        ServiceUnderMeasure aiHosting = service("ai-hosting", "ai_hosting", Map.of());
        ServiceUnderMeasure costModel =
            service(
                "cost-model",
                "cost_model",
                Map.of(
                    "WATTLEDGER_FLEET_URL", fleet.url().toString(),
                    "WATTLEDGER_ENERGY_CONTRACTS_URL", energy.url().toString(),
                    "WATTLEDGER_AI_HOSTING_URL", aiHosting.url().toString()))) {
      Map<String, URI> services =
          Map.of(
              "fleet",
              fleet.url(),
              "energy-contracts",
              energy.url(),
              "cost-model",
              costModel.url());
      CompanyOfSites company = new CompanyOfSites(SITES, MONTHS, services);
      double entering =
          Rounds.seconds(
              () -> {
                company.enter();
                return true;
              });
      Rounds.print("%d sites, %d months entered in %.0f s", SITES, MONTHS, entering);
      new StatementBenchmark(company).run();
      Rounds.print("peak resident memory of cost-model: %d MiB", costModel.peakResidentMib());
    }
    return true;
  }

  private static ServiceUnderMeasure service(
      String name, String database, Map<String, String> settings) {
    return new ServiceUnderMeasure(name, LocalDatabase.named(database), settings);
  }

  private void run() throws Exception {
    String trend = "statements?from=" + CompanyOfSites.FIRST + "&to=" + company.last();
    String scopes = "statements/" + company.last() + "/scopes";
    Map<String, double[]> seconds = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double[] now = {
        Rounds.seconds(() -> company.get("cost-model", trend)),
        Rounds.seconds(() -> company.get("cost-model", scopes)),
        Rounds.seconds(this::plainSums)
      };
      List<String> names =
          List.of("36 months of the company", "one month, all sites", "plain sums");
      for (int i = 0; i < now.length && round > 0; i++) {
        seconds.computeIfAbsent(names.get(i), any -> new double[ROUNDS])[round - 1] = now[i];
      }
    }
    seconds.forEach(
        (name, figures) ->
            Rounds.print("%-26s median %.0f ms", name, 1000 * Rounds.median(figures)));
  }

  /** The peer: sums by month and site, straight from the three databases. */
  private BigDecimal plainSums() throws SQLException {
    BigDecimal sum = BigDecimal.ZERO;
    try (Connection energy = LocalDatabase.named("energy_contracts").connectAsOwner();
        Connection costs = LocalDatabase.named("cost_model").connectAsOwner();
        Connection fleet = LocalDatabase.named("fleet").connectAsOwner()) {
      for (YearMonth month = CompanyOfSites.FIRST;
          !month.isAfter(company.last());
          month = month.plusMonths(1)) {
        sum =
            sum.add(
                sum(energy, "select sum(total) from settlement where period = '" + month + "'"));
        sum =
            sum.add(sum(costs, "select sum(amount) from cost_fact where period = '" + month + "'"));
        sum =
            sum.add(
                sum(
                    costs,
                    "select sum(gross_sats) from payout where day between '"
                        + month.atDay(1)
                        + "' and '"
                        + month.atEndOfMonth()
                        + "'"));
        sum =
            sum.add(
                sum(
                    fleet,
                    "select sum(quantity * unit_cost / useful_life_months) from asset_batch"));
      }
    }
    return sum;
  }

  private static BigDecimal sum(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getBigDecimal(1);
    }
  }
}
