package io.wattledger.costmodel.neighbours;

import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The two-site month of docs/formulas/statement-drivers.md, told to the stand-ins and entered
 * through the API: total 174,265.45 for 4 BTC at a market price of 60,000.00.
 */
public final class SmallCompany {

  private final YearMonth month;

  private SmallCompany(String month) {
    this.month = YearMonth.parse(month);
  }

  /** The company whose only complete month is that one. */
  public static SmallCompany in(String month) {
    return new SmallCompany(month);
  }

  /** Everything that the month needs. */
  public SmallCompany complete() {
    return neighbours().prices().ownFacts();
  }

  /** Sites, machines, contracts and bills. */
  public SmallCompany neighbours() {
    Neighbours.reset();
    Neighbours.answer(
        "fleet/sites",
        """
        [{"code":"north","name":"North","powerCapacityKw":"6000","pue":"1.05","status":"ACTIVE"},
         {"code":"south","name":"South","powerCapacityKw":"4000","pue":"1.04","status":"ACTIVE"}]
        """);
    Neighbours.answer(
        "fleet/asset-batches@" + month,
        "["
            + batch("b1", "north", "model-a", "200", 100, "4800.00")
            + ","
            + batch("b2", "north", "model-b", "100", 100, "2400.00")
            + ","
            + batch("b3", "south", "model-a", "200", 50, "4800.00")
            + "]");
    Neighbours.answer(
        "energy-contracts/contracts@" + month,
        """
        [{"code":"north-ppa","name":"North PPA","siteCode":"north","kind":"X"},
         {"code":"south-ppa","name":"South PPA","siteCode":"south","kind":"X"}]
        """);
    bill(
        "north",
        "FINAL",
        "[{\"lineNo\":1,\"component\":\"energy\",\"part\":\"BLOCK\",\"amount\":\"93000.00\"},"
            + "{\"lineNo\":2,\"component\":\"sell-back\",\"amount\":\"-1234.56\"}]",
        "{\"use\":\"MINING\",\"energyKwh\":\"3000000\",\"amount\":\"88765.44\",\"lines\":["
            + "{\"lineNo\":1,\"amount\":\"90000.00\"},{\"lineNo\":2,\"amount\":\"-1234.56\"}]},"
            + "{\"use\":\"AI\",\"energyKwh\":\"100000\",\"amount\":\"3000.00\",\"lines\":["
            + "{\"lineNo\":1,\"amount\":\"3000.00\"}]}");
    bill(
        "south",
        "FINAL",
        "[{\"lineNo\":1,\"component\":\"energy\",\"amount\":\"40000.00\"}]",
        "{\"use\":\"MINING\",\"energyKwh\":\"1000000\",\"amount\":\"40000.00\",\"lines\":["
            + "{\"lineNo\":1,\"amount\":\"40000.00\"}]}");
    bills();
    return this;
  }

  /** The list of bills, older versions among them. */
  private void bills() {
    Neighbours.answer(
        "energy-contracts/settlements@" + month,
        """
        [{"id":"old","contractCode":"north-ppa","siteCode":"north","version":1,"status":"DRAFT"},
         {"id":"%1$s-north","contractCode":"north-ppa","siteCode":"north","version":2},
         {"id":"%1$s-south","contractCode":"south-ppa","siteCode":"south","version":1}]
        """
            .formatted(month));
  }

  /** Replaces the bill of a site by a draft. */
  public SmallCompany draft(String site) {
    bill(site, "DRAFT", "[]", "");
    return this;
  }

  private void bill(String site, String status, String lines, String shares) {
    Neighbours.answer(
        "energy-contracts/settlements/" + month + "-" + site,
        """
        {"id":"%1$s-%2$s","contractCode":"%2$s-ppa","siteCode":"%2$s","period":"%1$s","version":2,
         "status":"%3$s","currency":"USD","total":"1","timeZone":"America/Chicago","lines":%4$s,
         "shares":[%5$s],"missing":[{"code":"GAP","detail":"meter M1 has a gap"}],
         "inputsHash":"abc","settledAt":"2026-01-01T00:00:00Z"}
        """
            .formatted(month, site, status, lines, shares));
  }

  private String batch(
      String id, String site, String model, String ths, int quantity, String unitCost) {
    int days = month.lengthOfMonth();
    return """
        {"id":"%s","code":"%s-%s","siteCode":"%s","category":"MACHINE","use":"MINING",
         "modelCode":"%s","description":"Machines","quantity":%d,"unitCost":"%s","currency":"USD",
         "inServiceOn":"%s","usefulLifeMonths":48,"salvageValuePerUnit":"0.00","status":"IN_SERVICE",
         "retiredOn":null,"writeDowns":[],"nameplate":{"daysInService":%d,"thHours":"%d"},"version":1}
        """
        .formatted(
            id,
            site,
            model,
            site,
            model,
            quantity,
            unitCost,
            month.minusMonths(6).atDay(1),
            days,
            Long.parseLong(ths) * quantity * days * 24);
  }

  /** A close of 60,000.00 on every day. */
  public SmallCompany prices() {
    StringBuilder rows = new StringBuilder("date,priceUsd,source\n");
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .forEach(day -> rows.append(day).append(",60000.00,test exchange\n"));
    csv(Roles.FINANCE, rows.toString()).post(API + "imports/daily-closes").then().statusCode(200);
    return this;
  }

  /** Payouts, costs and a loan that is drawn and repaid around this month alone. */
  public SmallCompany ownFacts() {
    payout("north", "3", "0.03").then().statusCode(201);
    payout("south", "1", "0.01").then().statusCode(201);
    cost("MAINT", "DEPRECIATION_AND_MAINTENANCE", "5000.00", "\"siteCode\":\"south\"");
    cost("AUDIT", "OVERHEAD_AND_FEES", "100.00", "\"driver\":\"EQUAL\"");
    cost(
        "PAYROLL",
        "OVERHEAD_AND_FEES",
        "10000.01",
        "\"driver\":\"BTC_PRODUCED\",\"miningSharePercent\":\"50\"");
    post(
            Roles.FINANCE,
            """
            {"code":"LOAN-%1$s","name":"Bridge loan","type":"LOAN","principal":"1200000.00",
             "currency":"USD","annualRatePercent":"12","dayCount":"MONTHLY","drawnOn":"%1$s-01",
             "maturesOn":"%2$s-01","purpose":"MINING",
             "amortisedCost":{"amount":"1000.00","months":1,"from":"%1$s"}}
            """
                .formatted(month, month.plusMonths(1)))
        .post(API + "debt-instruments")
        .then()
        .statusCode(201);
    return this;
  }

  /** Enters a payout on the first of the month. */
  public Response payout(String site, String gross, String fee) {
    return post(
            Roles.FINANCE,
            """
            {"siteCode":"%s","pool":"pool","day":"%s","grossBtc":"%s","poolFeeBtc":"%s",
             "reference":"%s"}
            """
                .formatted(site, month.atDay(1), gross, fee, UUID.randomUUID()))
        .post(API + "payouts");
  }

  /** Enters a cost. */
  public String cost(String code, String component, String amount, String siteOrDriver) {
    return post(
            Roles.FINANCE,
            """
            {"code":"%s","component":"%s","category":"TEST","description":"Cost %s","period":"%s",
             "amount":"%s","currency":"USD",%s}
            """
                .formatted(code, component, code, month, amount, siteOrDriver))
        .post(API + "cost-facts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Closes the month. */
  public Response close() {
    return as(Roles.CONTROLLER)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(API + "periods/" + month + "/close");
  }

  /** Reopens the month. */
  public Response reopen(String reason) {
    return as(Roles.CONTROLLER)
        .contentType("application/json")
        .body("{\"reason\":\"" + reason + "\"}")
        .post(API + "periods/" + month + "/reopen");
  }

  /** A request with a JSON body and a fresh idempotency key. */
  public static RequestSpecification post(String role, String body) {
    return as(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body);
  }
}
