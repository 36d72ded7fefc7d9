package io.wattledger.benchmarks;

import io.wattledger.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** A company of many sites with some years of facts, entered through the services' own API. */
final class CompanyOfSites {

  static final YearMonth FIRST = YearMonth.of(2023, 1);

  private static final int HOURS_PER_DAY = 24;

  private final int sites;
  private final int months;
  private final Map<String, URI> services;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token =
      Tokens.of("benchmark", "operator", "energy", "finance", "controller", "admin");

  /**
   * A company that is not entered yet.
   *
   * @param sites how many sites
   * @param months how many months from {@link #FIRST} on
   * @param services the address of each service
   */
  CompanyOfSites(int sites, int months, Map<String, URI> services) {
    this.sites = sites;
    this.months = months;
    this.services = services;
  }

  YearMonth last() {
    return FIRST.plusMonths(months - 1L);
  }

  void enter() throws Exception {
    for (int site = 0; site < sites; site++) {
      post("fleet", "sites", site(site));
      post("energy-contracts", "contracts", contract(site));
      post("energy-contracts", "meters", meter(site));
    }
    importCsv("fleet", "asset-batches", batches());
    for (int site = 0; site < sites; site++) {
      importCsv("energy-contracts", "meter-intervals", readings(site));
    }
    importCsv("cost-model", "daily-closes", closes());
    importCsv("cost-model", "payouts", payouts());
    importCsv("cost-model", "debt-instruments", debts());
    importCsv("cost-model", "cost-facts", costs());
    for (int site = 0; site < sites; site++) {
      for (YearMonth month = FIRST; !month.isAfter(last()); month = month.plusMonths(1)) {
        String bill = "{\"contractCode\": \"power-%d\", \"period\": \"%s\"}";
        post("energy-contracts", "settlements", bill.formatted(site, month));
      }
    }
  }

  private static String site(int site) {
    return """
        {"code": "site-%1$d", "name": "Site %1$d", "timeZone": "America/Chicago", "country": "US",
         "powerCapacityKw": "5000", "pue": "1.05", "status": "ACTIVE", "buildings": []}"""
        .formatted(site);
  }

  private static String contract(int site) {
    return """
        {"code": "power-%1$d", "name": "Power %1$d", "siteCode": "site-%1$d", "supplier": "Retail",
         "kind": "SUPPLY", "timeZone": "America/Chicago", "currency": "USD",
         "versions": [{"effectiveFrom": "2022-12-01", "note": "First", "components": [
           {"type": "ENERGY_FEE", "name": "Energy", "pricePerMwh": "%2$d.50"},
           {"type": "FIXED_CHARGE", "name": "Service charge", "amountPerMonth": "1000.00"}]}]}"""
        .formatted(site, 20 + site % 40);
  }

  private static String meter(int site) {
    return """
        {"code": "meter-%1$d", "siteCode": "site-%1$d", "contractCode": "power-%1$d",
         "role": "MAIN", "use": "MINING", "intervalMinutes": 60, "breakerKw": "5000"}"""
        .formatted(site);
  }

  private String batches() {
    StringBuilder csv =
        new StringBuilder(
            "code,siteCode,category,use,modelCode,description,quantity,unitCost,currency,"
                + "acquiredOn,inServiceOn,usefulLifeMonths,salvageValuePerUnit\n");
    for (int site = 0; site < sites; site++) {
      for (String model : new String[] {"antminer-s21", "antminer-s21-pro", "antminer-s19-xp"}) {
        csv.append(
                "%1$s-%2$d,site-%2$d,MACHINE,MINING,%1$s,Machines,300,2400.00,USD,"
                    .formatted(model, site))
            .append("2022-11-01,2022-12-01,60,0.00\n");
      }
    }
    return csv.toString();
  }

  private String readings(int site) {
    StringBuilder csv = new StringBuilder("meterCode,startUtc,kwh\n");
    Instant first = Instant.parse("2022-12-31T00:00:00Z");
    long hours = HOURS_PER_DAY * (1 + 31L * (months + 1));
    for (long hour = 0; hour < hours; hour++) {
      csv.append(
          "meter-%d,%s,%d\n".formatted(site, first.plusSeconds(3600 * hour), 3000 + hour % 900));
    }
    return csv.toString();
  }

  private String closes() {
    StringBuilder csv = new StringBuilder("date,priceUsd,source\n");
    for (LocalDate day = FIRST.atDay(1);
        !day.isAfter(last().atEndOfMonth());
        day = day.plusDays(1)) {
      csv.append("%s,%d.00,benchmark\n".formatted(day, 50_000 + day.getDayOfYear()));
    }
    return csv.toString();
  }

  private String payouts() {
    StringBuilder csv = new StringBuilder("siteCode,pool,day,grossBtc,poolFeeBtc,reference\n");
    for (int site = 0; site < sites; site++) {
      for (YearMonth month = FIRST; !month.isAfter(last()); month = month.plusMonths(1)) {
        for (int day = 1; day <= 28; day += 3) {
          csv.append("site-%d,pool,%s,0.31000000,0.00310000,r\n".formatted(site, month.atDay(day)));
        }
      }
    }
    return csv.toString();
  }

  private String debts() {
    StringBuilder csv =
        new StringBuilder(
            "code,name,type,principal,currency,annualRatePercent,dayCount,drawnOn,maturesOn,purpose,"
                + "siteCode\n");
    for (int site = 0; site < sites; site++) {
      csv.append("LOAN-%1$d,Loan %1$d,LOAN,1200000.00,USD,12,MONTHLY,2022-12-01,".formatted(site))
          .append("2027-12-01,MINING,site-%d\n".formatted(site));
    }
    return csv.toString();
  }

  private String costs() {
    StringBuilder csv =
        new StringBuilder(
            "code,component,category,description,period,amount,currency,siteCode,driver,"
                + "miningSharePercent\n");
    for (YearMonth month = FIRST; !month.isAfter(last()); month = month.plusMonths(1)) {
      for (int site = 0; site < sites; site++) {
        csv.append(
            "repair-%2$d,DEPRECIATION_AND_MAINTENANCE,MAINTENANCE,Repair,%1$s,3000.00,USD,site-%2$d,,100\n"
                .formatted(month, site));
      }
      csv.append(
          "audit,OVERHEAD_AND_FEES,AUDIT,Audit,%s,60000.00,USD,,EQUAL,100\n".formatted(month));
      csv.append(
          "insurance,OVERHEAD_AND_FEES,INSURANCE,Cover,%s,40000.00,USD,,POWER_CAPACITY,85\n"
              .formatted(month));
    }
    return csv.toString();
  }

  private void importCsv(String service, String kind, String csv) throws Exception {
    String report = send(service, "imports/" + kind, "text/csv", csv);
    if (!report.contains("\"status\":\"APPLIED\"")) {
      throw new IOException(kind + " were refused: " + report);
    }
  }

  private void post(String service, String path, String json) throws Exception {
    send(service, path, "application/json", json);
  }

  private String send(String service, String path, String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(api(service, path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** What a service answers. */
  String get(String service, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(api(service, path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private URI api(String service, String path) {
    return URI.create(services.get(service) + "/api/" + service + "/v1/" + path);
  }
}
