package io.wattledger.costmodel.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of docs/formulas/statement-hash.md. */
class SnapshotTest {

  private static final String CANONICAL =
      "{\"batches\":[],\"bills\":[],\"closes\":[{\"date\":\"2026-10-01\",\"priceUsd\":\"51000.00\","
          + "\"source\":\"exchange\",\"suspicious\":false,\"version\":1}],\"contracts\":[],"
          + "\"costs\":[{\"amount\":\"55000.00\",\"code\":\"AUDIT\","
          + "\"component\":\"OVERHEAD_AND_FEES\",\"currency\":\"USD\",\"description\":\"Audit\","
          + "\"document\":\"INV-7\",\"driver\":\"EQUAL\",\"id\":\"c1\","
          + "\"miningSharePercent\":\"85\",\"modelCode\":null,\"siteCode\":null,\"version\":1}],"
          + "\"currency\":\"USD\",\"debts\":[],\"payouts\":[{\"day\":\"2026-10-01\","
          + "\"grossSats\":148490323,\"id\":\"p1\",\"pool\":\"foundry\",\"poolFeeSats\":1039432,"
          + "\"reference\":null,\"siteCode\":\"pecos\",\"version\":1}],\"period\":\"2026-10\","
          + "\"sites\":[{\"code\":\"pecos\",\"name\":\"Pecos\",\"powerCapacityKw\":\"60000\","
          + "\"pue\":\"1.05\",\"version\":\"3\"}]}";

  private static MonthFacts facts(String amount) {
    return new MonthFacts(
        YearMonth.parse("2026-10"),
        "USD",
        List.of(
            new MonthFacts.Site(
                "pecos", "Pecos", new BigDecimal("60000"), new BigDecimal("1.05"), "3")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new MonthFacts.StatedCost(
                "c1",
                1,
                "AUDIT",
                CostComponent.OVERHEAD_AND_FEES,
                "Audit",
                "INV-7",
                new BigDecimal(amount),
                "USD",
                new BigDecimal("85"),
                null,
                null,
                SharingDriver.EQUAL)),
        List.of(
            new MonthFacts.Payout(
                "p1",
                1,
                "pecos",
                "foundry",
                LocalDate.parse("2026-10-01"),
                148_490_323,
                1_039_432,
                null)),
        List.of(
            new MonthFacts.DailyClose(
                LocalDate.parse("2026-10-01"), new BigDecimal("51000.00"), 1, "exchange", false)));
  }

  private static Snapshot snapshot(String amount) {
    MonthFacts facts = facts(amount);
    return Snapshot.of(facts, MonthCalculation.of(facts, LocalDate.parse("2026-10-31")));
  }

  @Test
  void factsAreWrittenCanonicallyAndHashed() {
    assertThat(snapshot("55000.00").facts()).isEqualTo(CANONICAL);
    assertThat(snapshot("55000.00").hash())
        .isEqualTo("e86a6d749b062ca62daffc4ead0b793354c4dc418ad344c38b52de9a326dc462");
    assertThat(Snapshot.hashOf(facts("55000.00"))).isEqualTo(snapshot("55000.00").hash());
  }

  @Test
  void aCentChangesTheHash() {
    assertThat(snapshot("55000.01").hash()).isNotEqualTo(snapshot("55000.00").hash());
  }

  @Test
  void factsAndFiguresReadBackAsTheyWere() {
    Snapshot snapshot = snapshot("55000.00");

    assertThat(snapshot.readFacts()).isEqualTo(facts("55000.00"));
    assertThat(snapshot.readFigures())
        .isEqualTo(MonthCalculation.of(snapshot.readFacts(), LocalDate.parse("2026-10-31")));
  }
}
