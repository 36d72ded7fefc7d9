package io.wattledger.energycontracts.credit;

import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.lock;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.settle;
import static io.wattledger.energycontracts.Api.unlock;
import static io.wattledger.energycontracts.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.energycontracts.Files;
import io.wattledger.energycontracts.settlement.SettlementLocks;
import io.wattledger.service.database.Sql;
import io.wattledger.testing.SuiteResource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contract is held before any month: docs/formulas/power-credits.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CreditLockOrderTest {

  private static final String MONTH = "2025-02";
  private static final int ROUNDS =
      "long".equals(System.getProperty("wattledger.rounds")) ? 100 : 8;

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @Inject SettlementLocks contracts;
  @Inject Sql sql;

  @AfterEach
  void open() {
    pool.shutdownNow();
    unlock(MONTH);
  }

  @Test
  void aBillThatWaitsForItsContractHoldsNoMonthAgainstItsClose() throws Exception {
    String contract = billed("ORDER");

    Future<Integer> bill =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  contracts.hold(contract);
                  Future<Integer> waiting =
                      pool.submit(() -> settle(contract, MONTH).extract().statusCode());
                  awaitWaiting(contract);
                  pool.submit(() -> lock(MONTH)).get(20, TimeUnit.SECONDS);
                  return waiting;
                });

    assertThat(bill.get(20, TimeUnit.SECONDS)).as("the bill of the closed month").isEqualTo(409);
  }

  @Test
  void openingBalancesBillsAndClosesAtOnceNeverLockEachOtherOut() throws Exception {
    String contract = billed("RACE");
    settle(contract, MONTH).statusCode(201);
    for (int round = 0; round < ROUNDS; round++) {
      String name = "round " + round;
      String reading = Integer.toString(2000 + round);
      upload("meter-intervals", Files.hourly(contract, MONTH, i -> reading)).statusCode(200);
      List<Future<Integer>> answers = new ArrayList<>();
      answers.add(pool.submit(() -> settle(contract, MONTH).extract().statusCode()));
      answers.add(pool.submit(() -> opening(contract, name)));
      answers.add(
          pool.submit(
              () -> {
                lock(MONTH);
                return 200;
              }));
      for (Future<Integer> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).as(name).isIn(Set.of(200, 201, 409));
      }
      unlock(MONTH);
    }
  }

  private static int opening(String contract, String name) {
    return post(
            "contracts/" + contract + "/credits/openings",
            "{'month':'2025-01','name':'" + name + "','amount':'5.00','note':'statement'}")
        .extract()
        .statusCode();
  }

  /** A contract with readings of the month; its meter has the contract's code. */
  private static String billed(String stem) {
    String contract = fresh(stem);
    contract(contract, "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'10'}]");
    mainMeter(contract, contract, 60);
    upload("meter-intervals", Files.hourly(contract, MONTH, i -> "1000")).statusCode(200);
    return contract;
  }

  /** Until a transaction waits for the contract, or there is nothing left to wait for. */
  private void awaitWaiting(String contract) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (waiting(contract) == 0) {
      assertThat(System.nanoTime()).as("nobody waits for " + contract).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private long waiting(String contract) {
    return sql.first(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and (classid::bigint << 32 | objid::bigint) = hashtextextended(?, 0)",
            row -> row.getLong(1),
            "settlement\u001f" + contract)
        .orElseThrow();
  }
}
