package io.wattledger.costmodel.facts;

import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.costmodel.neighbours.NeighboursResource;
import io.wattledger.costmodel.neighbours.SmallCompany;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(NeighboursResource.class)
class FactsImportTest {

  private static final String PAYOUTS = "siteCode,pool,day,grossBtc,poolFeeBtc,reference\n";
  private static final String COSTS =
      "code,component,category,description,period,amount,currency,siteCode,driver,"
          + "miningSharePercent\n";
  private static final String DEBTS =
      "code,name,type,lender,principal,currency,annualRatePercent,dayCount,drawnOn,maturesOn,"
          + "purpose,siteCode,driver,amortisedAmount,amortisedMonths,amortisedFrom,monthlyFee\n";

  @Test
  void payoutsAreImportedOnceAndARepeatedFileIsRefused() {
    String file =
        PAYOUTS + "pecos,foundry,2016-03-01,1.5,0.0105,a\npecos,foundry,2016-03-02,1.4,0.0098,b\n";

    csv(Roles.FINANCE, file)
        .post(API + "imports/payouts")
        .then()
        .statusCode(200)
        .body("status", is("APPLIED"))
        .body("rowsAccepted", is(2));
    csv(Roles.FINANCE, file)
        .post(API + "imports/payouts")
        .then()
        .body("status", is("REFUSED"))
        .body("errors.detail", hasItem(containsString("already a payout of pool foundry")));
    as(Roles.FINANCE).get(API + "payouts?period=2016-03").then().body("items", hasSize(2));
  }

  @Test
  void unreadableRowsAreNamedByLineAndColumnAndRefuseTheFile() {
    String file =
        PAYOUTS
            + "pecos,foundry,2016-04-01,1.5,0.0105,a\n"
            + "pecos,foundry,yesterday,1.5,0.0105,b\n"
            + "pecos,foundry,2016-04-03,1.5,2,c\n"
            + "Pecos!,foundry,2016-04-04,1.5,0,d\n";

    csv(Roles.FINANCE, file)
        .post(API + "imports/payouts")
        .then()
        .body("status", is("REFUSED"))
        .body("errors.line", hasItems(3, 4, 5))
        .body("errors.column", hasItems("day", "poolFeeBtc", "siteCode"));
    as(Roles.FINANCE).get(API + "payouts?period=2016-04").then().body("items", hasSize(0));
  }

  @Test
  void validRowsOnlySkipsTheOthers() {
    String file =
        PAYOUTS + "pecos,foundry,2016-05-01,1.5,0.0105,a\npecos,foundry,2016-05-02,1.5,2,b\n";

    csv(Roles.FINANCE, file)
        .post(API + "imports/payouts?validRowsOnly=true")
        .then()
        .body("status", is("APPLIED"))
        .body("rowsAccepted", is(1))
        .body("rowsRefused", is(1));
    as(Roles.FINANCE)
        .get(API + "payouts?period=2016-05")
        .then()
        .body("items.reference", is(List.of("a")));
  }

  @Test
  void costsAndDebtsAreImported() {
    csv(
            Roles.FINANCE,
            COSTS
                + "RENT,OVERHEAD_AND_FEES,RENT,Office rent,2016-06,1200.50,USD,,EQUAL,\n"
                + "COOL,ENERGY_AND_COOLING,COOLING,Chemicals,2016-06,300,USD,pecos,,50\n")
        .post(API + "imports/cost-facts")
        .then()
        .body("status", is("APPLIED"));
    csv(
            Roles.FINANCE,
            DEBTS
                + "IMP-A,Loan,LOAN,Bank,1000000,USD,13,MONTHLY,2015-01-01,2016-01-01,MINING,pecos,,"
                + "24000.00,12,2015-01,31200.00\n")
        .post(API + "imports/debt-instruments")
        .then()
        .body("status", is("APPLIED"));

    as(Roles.FINANCE)
        .get(API + "cost-facts?period=2016-06")
        .then()
        .body("items.code", is(List.of("COOL", "RENT")))
        .body("items.miningSharePercent", is(List.of("50", "100")));
    as(Roles.FINANCE)
        .get(API + "debt-instruments?activeIn=2015-06")
        .then()
        .body("items.amortisedCost.months", hasItem(12));
  }

  @Test
  void rowsThatContradictThemselvesAreRefused() {
    csv(
            Roles.FINANCE,
            COSTS
                + "A,OVERHEAD_AND_FEES,RENT,Rent,2016-07,1,USD,,,\n"
                + "B,OVERHEAD_AND_FEES,RENT,Rent,2016-07,1,EUR,pecos,,\n"
                + "C,LUNCH,RENT,Rent,2016-07,1,USD,pecos,,\n")
        .post(API + "imports/cost-facts")
        .then()
        .body("status", is("REFUSED"))
        .body("errors.column", hasItems("driver", "currency", "component"));
  }

  @Test
  void aClosedMonthRefusesImportedRows() {
    SmallCompany.in("2016-08").complete().close().then().statusCode(200);

    csv(Roles.FINANCE, PAYOUTS + "north,foundry,2016-08-09,1.5,0.0105,late\n")
        .post(API + "imports/payouts")
        .then()
        .body("status", is("REFUSED"))
        .body("errors.detail", hasItem(containsString("reopen")));
  }

  @Test
  void aDebtMayChangeWhereNoClosedMonthChanges() {
    SmallCompany.in("2016-09").complete().close().then().statusCode(200);
    String drawnBefore =
        "LATE-A,Loan,LOAN,Bank,1000000,USD,13,MONTHLY,2016-09-01,2017-01-01,MINING,north,,,,,\n";
    String drawnAfter =
        "LATE-B,Loan,LOAN,Bank,1000000,USD,13,MONTHLY,2016-10-01,2017-01-01,MINING,north,,,,,\n";

    csv(Roles.FINANCE, DEBTS + drawnBefore)
        .post(API + "imports/debt-instruments")
        .then()
        .body("status", is("REFUSED"))
        .body("errors.detail", hasItem(containsString("2016-09")));
    csv(Roles.FINANCE, DEBTS + drawnAfter)
        .post(API + "imports/debt-instruments")
        .then()
        .body("status", is("APPLIED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payouts", "cost-facts", "debt-instruments"})
  void onlyFinanceImportsFacts(String kind) {
    csv(Roles.CONTROLLER, "x\n").post(API + "imports/" + kind).then().statusCode(403);
    as(Roles.FINANCE).get(API + "imports/kinds").then().body("code", hasItem(kind));
  }
}
