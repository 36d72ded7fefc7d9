package io.wattledger.costmodel.facts;

import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static io.wattledger.costmodel.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Undoing imports of payouts, costs and debt: docs/guide/finance.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FactUndoTest {

  private static final String PAYOUTS = "siteCode,pool,day,grossBtc,poolFeeBtc,reference\n";
  private static final String COSTS =
      "code,component,category,description,period,amount,currency,siteCode,driver\n";
  private static final String DEBTS =
      "code,name,type,principal,currency,annualRatePercent,dayCount,drawnOn,maturesOn,purpose\n";

  private static String imported(String kind, String file) {
    return csv(Roles.FINANCE, file)
        .post(API + "imports/" + kind)
        .then()
        .statusCode(200)
        .body("status", is("APPLIED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse undo(String id) {
    return json(Roles.FINANCE, "{\"reason\": \"wrong pool\"}")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(API + "imports/" + id + "/undo")
        .then();
  }

  private static ValidatableResponse payouts(String period) {
    return as(Roles.FINANCE).get(API + "payouts?period=" + period).then().statusCode(200);
  }

  private static String payoutOf(String period) {
    return payouts(period).extract().path("items[0].id");
  }

  @Test
  void undonePayoutsLeaveTheMonthAndKeepTheirVersions() {
    String file =
        PAYOUTS + "pecos,foundry,2015-03-01,1.5,0.0105,a\npecos,foundry,2015-03-02,1.4,0.0098,b\n";
    String id = imported("payouts", file);
    String payout = payoutOf("2015-03");
    as(Roles.FINANCE)
        .get(API + "imports/" + id + "/undo-preview")
        .then()
        .body("possible", is(true))
        .body("recordsWithdrawn", is(2))
        .body("examples", hasItems("payout of pool foundry for site pecos on 2015-03-02"))
        .body("months", is(List.of("2015-03")));

    undo(id).statusCode(200).body("status", is("UNDONE")).body("undone.recordsReversed", is(2));

    payouts("2015-03").body("items", hasSize(0));
    as(Roles.AUDITOR)
        .get(API + "payouts/" + payout + "/versions")
        .then()
        .body("change", is(List.of("CREATED", "DELETED")))
        .body("[1].reason", is("Import undone: wrong pool"))
        .body("[1].changedBy", is("finance"));
    as(Roles.AUDITOR)
        .get(API + "audit-entries?entityType=payout&entityId=" + payout)
        .then()
        .body("items[0].action", is("payout.deleted"))
        .body("items[0].before.grossBtc", is("1.50000000"));
    imported("payouts", file);
    payouts("2015-03").body("items", hasSize(2));
  }

  @Test
  void correctedPayoutStandsAgainstTheUndoAndNothingIsTakenBack() {
    String id =
        imported(
            "payouts",
            PAYOUTS
                + "pecos,foundry,2015-04-01,1.5,0.0105,a\n"
                + "pecos,foundry,2015-04-02,1.4,0.0098,b\n");
    String payout = payoutOf("2015-04");
    correct(payout).statusCode(200);
    undo(id)
        .statusCode(409)
        .body("detail", containsString("corrected by finance"))
        .body("errors", hasSize(1));
    payouts("2015-04").body("items", hasSize(2));
  }

  @Test
  void payoutThatWasTakenBackByHandIsLeftAsItIs() {
    String id =
        imported(
            "payouts",
            PAYOUTS
                + "pecos,foundry,2015-05-01,1.5,0.0105,a\n"
                + "pecos,foundry,2015-05-02,1.4,0.0098,b\n");
    as(Roles.FINANCE).delete(API + "payouts/" + payoutOf("2015-05")).then().statusCode(204);
    undo(id).statusCode(200).body("undone.recordsReversed", is(1));
    payouts("2015-05").body("items", hasSize(0));
  }

  @Test
  void closedMonthKeepsItsFacts() {
    String id =
        imported(
            "cost-facts",
            COSTS
                + "RENT,OVERHEAD_AND_FEES,RENT,Office,2015-06,100.00,USD,,EQUAL\n"
                + "RENT,OVERHEAD_AND_FEES,RENT,Office,2015-07,100.00,USD,,EQUAL\n");
    lock("2015-06");
    try {
      undo(id)
          .statusCode(409)
          .body("type", is("/problems/period-locked"))
          .body("detail", containsString("periods/2015-06/reopen"));
      as(Roles.FINANCE).get(API + "cost-facts?period=2015-07").then().body("items", hasSize(1));
    } finally {
      unlock("2015-06");
    }
    undo(id).statusCode(200).body("undone.recordsReversed", is(2));
    as(Roles.FINANCE).get(API + "cost-facts?period=2015-06").then().body("items", hasSize(0));
  }

  @Test
  void debtTouchesTheMonthsThatBoreItsCost() {
    String id =
        imported(
            "debt-instruments",
            DEBTS + "UNDO-1,Loan,LOAN,1000.00,USD,12,MONTHLY,2014-01-01,2014-04-01,MINING\n");
    as(Roles.FINANCE)
        .get(API + "imports/" + id + "/undo-preview")
        .then()
        .body("months", hasItems("2014-01", "2014-03"))
        .body("examples", is(List.of("debt instrument UNDO-1")));
    lock("2014-02");
    try {
      undo(id).statusCode(409).body("type", is("/problems/period-locked"));
    } finally {
      unlock("2014-02");
    }
    undo(id).statusCode(200);
    as(Roles.FINANCE)
        .get(API + "debt-instruments?limit=1000")
        .then()
        .body("items.findAll { it.code == 'UNDO-1' }", hasSize(0));
  }

  @Test
  void undoAndCorrectionAtOnceHaveExactlyOneOutcome() throws Exception {
    int rounds = "long".equals(System.getProperty("wattledger.rounds")) ? 100 : 8;
    for (int round = 0; round < rounds; round++) {
      String period = "2013-%02d".formatted(1 + round % 12);
      String id =
          imported("payouts", PAYOUTS + "pecos,race," + period + "-01,1.5,0.0105,r" + round + "\n");
      String payout = payoutOf(period);
      CountDownLatch start = new CountDownLatch(1);
      CompletableFuture<Integer> undone =
          CompletableFuture.supplyAsync(
              () -> {
                await(start);
                return undo(id).extract().statusCode();
              });
      CompletableFuture<Integer> corrected =
          CompletableFuture.supplyAsync(
              () -> {
                await(start);
                return correct(payout).extract().statusCode();
              });
      start.countDown();
      if (undone.get() == 200) {
        assertThat(corrected.get()).isEqualTo(404);
        payouts(period).body("items", hasSize(0));
      } else {
        assertThat(undone.get()).isEqualTo(409);
        assertThat(corrected.get()).isEqualTo(200);
        payouts(period).body("items", hasSize(1));
        as(Roles.FINANCE).delete(API + "payouts/" + payout).then().statusCode(204);
      }
    }
  }

  private static ValidatableResponse correct(String payout) {
    return json(Roles.FINANCE, "{\"grossBtc\": \"1.6\", \"reason\": \"late block\"}")
        .patch(API + "payouts/" + payout)
        .then();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void lock(String period) {
    json(Roles.CONTROLLER, "{\"reason\": \"closed\"}")
        .put(API + "period-locks/" + period)
        .then()
        .statusCode(200);
  }

  private static void unlock(String period) {
    as(Roles.CONTROLLER).delete(API + "period-locks/" + period).then().statusCode(204);
  }
}
