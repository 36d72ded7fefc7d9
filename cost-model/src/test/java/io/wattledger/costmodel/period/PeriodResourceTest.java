package io.wattledger.costmodel.period;

import static io.restassured.RestAssured.given;
import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.neighbours.SmallCompany.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.costmodel.neighbours.Neighbours;
import io.wattledger.costmodel.neighbours.NeighboursResource;
import io.wattledger.costmodel.neighbours.SmallCompany;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.SuiteResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(NeighboursResource.class)
class PeriodResourceTest {

  @Test
  void aCloseLocksEverywhereAndAnswersFromItsSnapshot() {
    SmallCompany company = SmallCompany.in("2024-01").complete();

    company
        .close()
        .then()
        .statusCode(200)
        .body("status", is("CLOSED"))
        .body("version", is(1))
        .body("closedBy", is("controller"))
        .body("hash", notNullValue());

    assertThat(Neighbours.locks())
        .contains("ai-hosting 2024-01", "energy-contracts 2024-01", "fleet 2024-01");
    String closed = statement("2024-01");
    Neighbours.reset();
    assertThat(statement("2024-01")).isEqualTo(closed);
    assertThat(closed).contains("\"totalPerBtc\":\"43566.36\"", "\"status\":\"CLOSED\"");
  }

  @Test
  void aClosedMonthRefusesChangesAndSaysHowToReopen() {
    SmallCompany company = SmallCompany.in("2024-02").complete();
    String cost = company.cost("LATE", "OVERHEAD_AND_FEES", "1.00", "\"driver\":\"EQUAL\"");
    company.close().then().statusCode(200);

    company
        .payout("north", "0.5", "0")
        .then()
        .statusCode(409)
        .body("detail", containsString("/api/cost-model/v1/periods/2024-02/reopen"));
    as(Roles.FINANCE).delete(API + "cost-facts/" + cost).then().statusCode(409);
    as(Roles.FINANCE)
        .contentType("application/json")
        .body("{\"amount\":\"2.00\"}")
        .patch(API + "cost-facts/" + cost)
        .then()
        .statusCode(409);
    company.close().then().statusCode(409).body("detail", containsString("is closed"));
  }

  @Test
  void reopeningKeepsTheOldVersionReadableAndTheNextCloseIsVersionTwo() {
    SmallCompany company = SmallCompany.in("2024-03").complete();
    company.close().then().statusCode(200);
    String first = statement("2024-03?version=1");

    company.reopen("late invoice").then().statusCode(200).body("status", is("REOPENED"));
    company.cost("LATE", "OVERHEAD_AND_FEES", "100.00", "\"driver\":\"EQUAL\"");
    assertThat(Neighbours.locks()).doesNotContain("2024-03");
    as(Roles.FINANCE)
        .get(API + "statements/2024-03")
        .then()
        .body("status", is("REOPENED"))
        .body("totalAmount", is("174365.45"));
    company.close().then().statusCode(200).body("version", is(2));

    assertThat(statement("2024-03?version=1"))
        .contains("\"totalAmount\":\"174265.45\"")
        .contains(first.substring(first.indexOf("\"components\""), first.indexOf("\"versions\"")));
    as(Roles.AUDITOR)
        .get(API + "statements/2024-03/versions")
        .then()
        .statusCode(200)
        .body("items.version", is(List.of(1, 2)))
        .body("items[0].reopenReason", is("late invoice"))
        .body("items[0].reopenedBy", is("controller"));
  }

  @Test
  void equalFactsHaveEqualHashes() {
    SmallCompany company = SmallCompany.in("2024-04").complete();
    String first = company.close().then().statusCode(200).extract().path("hash");

    company.reopen("second look").then().statusCode(200);
    String second = company.close().then().statusCode(200).extract().path("hash");

    assertThat(second).isEqualTo(first);
  }

  @Test
  void anIncompleteMonthIsRefusedWithEverythingThatIsMissing() {
    SmallCompany.in("2024-05").neighbours().draft("north");

    SmallCompany.in("2024-05")
        .close()
        .then()
        .statusCode(409)
        .body("title", is("Facts are missing"))
        .body("errors.detail", hasItem(containsString("meter M1 has a gap")))
        .body("errors.detail", hasItem(containsString("PAYOUTS_MISSING")))
        .body("errors.pointer", hasItem(containsString("/settlements?period=2024-05")));
    assertThat(Neighbours.locks()).isEqualTo("[]");
  }

  @Test
  void aMonthThatIsNotOverIsRefused() {
    Neighbours.reset();

    SmallCompany.in("2099-01")
        .close()
        .then()
        .statusCode(409)
        .body("detail", containsString("from 2099-02-01 00:00 UTC"));
  }

  @Test
  void aLockThatFailsHalfwayIsPutBackAndNothingIsClosed() {
    SmallCompany company = SmallCompany.in("2024-06").complete();
    Neighbours.fail("PUT ai-hosting/period-locks", 0);

    company
        .close()
        .then()
        .statusCode(503)
        .body("detail", containsString("ai-hosting does not answer"));

    assertThat(Neighbours.locks()).isEqualTo("[]");
    as(Roles.CONTROLLER).get(API + "periods/2024-06").then().body("status", is("OPEN"));
    company.payout("north", "0.1", "0").then().statusCode(201);
    Neighbours.heal();
    company.close().then().statusCode(200);
  }

  @Test
  void factsThatFailUnderTheLocksReleaseThem() {
    SmallCompany company = SmallCompany.in("2024-07").complete();
    Neighbours.fail("PUT fleet/period-locks", 403);

    company
        .close()
        .then()
        .statusCode(403)
        .body("detail", containsString("None of your roles allows this at fleet"));

    assertThat(Neighbours.locks()).isEqualTo("[]");
  }

  @Test
  void twoClosesAtOnceAndOneWins() throws Exception {
    SmallCompany company = SmallCompany.in("2024-08").complete();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      Callable<Integer> close = () -> company.close().statusCode();
      List<Callable<Integer>> closes = List.of(close, close, close, close);

      List<Integer> statuses =
          callers.invokeAll(closes).stream().map(PeriodResourceTest::result).sorted().toList();

      assertThat(statuses).containsExactly(200, 409, 409, 409);
    } finally {
      callers.shutdownNow();
    }
    assertThat(Neighbours.locks()).contains("fleet 2024-08");
    as(Roles.FINANCE).get(API + "statements/2024-08/versions").then().body("items", hasSize(1));
  }

  private static Integer result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameKeyClosesOnceAndIsAnsweredAgain() {
    SmallCompany.in("2024-09").complete();
    String key = UUID.randomUUID().toString();

    for (int i = 0; i < 2; i++) {
      as(Roles.CONTROLLER)
          .header("Idempotency-Key", key)
          .post(API + "periods/2024-09/close")
          .then()
          .statusCode(200)
          .body("version", is(1));
    }
    as(Roles.CONTROLLER).post(API + "periods/2024-09/close").then().statusCode(400);
  }

  @Test
  void aClosedMonthIsVerifiedFromItsSnapshot() throws Exception {
    SmallCompany.in("2024-10").complete().close().then().statusCode(200);

    as(Roles.AUDITOR)
        .get(API + "periods/2024-10/verification")
        .then()
        .statusCode(200)
        .body("verified", is(true))
        .body("hashMatches", is(true))
        .body("figuresMatch", is(true));

    tamper("2024-10");
    as(Roles.AUDITOR)
        .get(API + "periods/2024-10/verification?version=1")
        .then()
        .statusCode(200)
        .body("verified", is(false))
        .body("hashMatches", is(false));
    as(Roles.AUDITOR).get(API + "periods/2018-01/verification").then().statusCode(404);
  }

  private static void tamper(String period) throws Exception {
    try (Connection owner = LocalDatabase.named("cost_model").connectAsOwner();
        PreparedStatement change =
            owner.prepareStatement(
                "update period_close set facts = replace(facts, '\"5000.00\"', '\"4000.00\"')"
                    + " where period = ?")) {
      change.setString(1, period);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void theChecklistTellsWhatIsLeft() {
    SmallCompany company = SmallCompany.in("2024-11").neighbours();

    as(Roles.FINANCE)
        .get(API + "periods/2024-11")
        .then()
        .statusCode(200)
        .body("status", is("OPEN"))
        .body("closable", is(false))
        .body("checklist.find { it.code == 'MONTH_OVER' }.done", is(true))
        .body("checklist.find { it.code == 'BILLS' }.done", is(true))
        .body("checklist.find { it.code == 'PAYOUTS' }.done", is(false))
        .body("checklist.find { it.code == 'PRICES' }.detail", containsString("2024-11-30"));

    company.prices().ownFacts();
    as(Roles.FINANCE).get(API + "periods/2024-11").then().body("closable", is(true));
    company.close().then().statusCode(200);
    as(Roles.FINANCE)
        .get(API + "periods/2024-11")
        .then()
        .body("status", is("CLOSED"))
        .body("closable", is(false))
        .body("versions", hasSize(1));
  }

  @Test
  void anOpenMonthHasNothingToReopenUnlessLocksWereLeftBehind() {
    Neighbours.reset();
    SmallCompany company = SmallCompany.in("2024-12");

    company.reopen("mistake").then().statusCode(409);
    as(Roles.CONTROLLER)
        .contentType("application/json")
        .body("{\"reason\":\"left by an interrupted close\"}")
        .put(API + "period-locks/2024-12")
        .then()
        .statusCode(200);
    company.reopen("release").then().statusCode(200).body("status", is("OPEN"));
    as(Roles.CONTROLLER).get(API + "period-locks/2024-12").then().statusCode(404);
  }

  @Test
  void aReopeningThatFailsHalfwayLeavesTheMonthClosedEverywhere() {
    SmallCompany company = SmallCompany.in("2025-01").complete();
    company.close().then().statusCode(200);
    Neighbours.fail("DELETE ai-hosting/period-locks", 503);

    company.reopen("try").then().statusCode(503);

    assertThat(Neighbours.locks()).contains("energy-contracts 2025-01", "fleet 2025-01");
    company.payout("north", "0.1", "0").then().statusCode(409);
    as(Roles.FINANCE).get(API + "periods/2025-01").then().body("status", is("CLOSED"));
  }

  @Test
  void onlyTheControllerClosesAndReopens() {
    Neighbours.reset();
    String reason = "{\"reason\":\"x\"}";

    given().post(API + "periods/2025-02/close").then().statusCode(401);
    post(Roles.FINANCE, "").post(API + "periods/2025-02/close").then().statusCode(403);
    post(Roles.ADMIN, "").post(API + "periods/2025-02/close").then().statusCode(403);
    post(Roles.FINANCE, reason).post(API + "periods/2025-02/reopen").then().statusCode(403);
    post(Roles.CONTROLLER, "{}").post(API + "periods/2025-02/reopen").then().statusCode(400);
    post(Roles.CONTROLLER, "{\"reason\":\" \"}")
        .post(API + "periods/2025-02/reopen")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
    as(Roles.CONTROLLER).get(API + "periods/february").then().statusCode(400);
    as(Roles.OPERATOR).get(API + "periods/2025-02").then().statusCode(403);
    given().get(API + "periods").then().statusCode(401);
  }

  @Test
  void monthsWithFactsAreListedNewestFirst() {
    SmallCompany.in("2098-12").cost("A", "OVERHEAD_AND_FEES", "1.00", "\"driver\":\"EQUAL\"");

    as(Roles.FINANCE)
        .get(API + "periods?limit=1")
        .then()
        .statusCode(200)
        .body("items.period", is(List.of("2098-12")))
        .body("next", notNullValue());
    as(Roles.FINANCE).get(API + "periods").then().body("items.status", hasItems("OPEN"));
  }

  private static String statement(String path) {
    return as(Roles.FINANCE)
        .get(API + "statements/" + path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
