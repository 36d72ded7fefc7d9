package io.wattledger.costmodel.statement.month;

import static io.wattledger.costmodel.statement.engine.CostComponent.OVERHEAD_AND_FEES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingFactsTest {

  private static Facts complete() {
    return new Facts("2026-11")
        .site("north", "6000")
        .bill("north", "1000", "energy", "90.00")
        .machines("north", "model-a", "200", 10, "4800", 48)
        .payout("north", "1", "0.01")
        .closes("60000");
  }

  @Test
  void aCompleteMonthMissesNothing() {
    assertThat(complete().calculate().missing()).isEmpty();
  }

  @Test
  void anActiveContractWithoutABillIsNamed() {
    MissingFact missing = only(complete().site("south", "1").contract("south"));

    assertThat(missing.code()).isEqualTo("BILL_MISSING");
    assertThat(missing.detail())
        .isEqualTo(
            "There is no bill of contract south-power (site south) for 2026-11; settle the contract.");
    assertThat(missing.href())
        .isEqualTo("/api/energy-contracts/v1/settlements?period=2026-11&contractCode=south-power");
  }

  @Test
  void aDraftBillIsNamedWithItsReasonsAndNotCounted() {
    Facts facts = complete().site("south", "1").draftBill("south", "meter M1 has a gap of 3 hours");

    assertThat(only(facts).code()).isEqualTo("BILL_DRAFT");
    assertThat(only(facts).detail()).endsWith("meter M1 has a gap of 3 hours");
  }

  @Test
  void machinesWithoutPayoutsAndWithoutAContractAreNamed() {
    Facts facts = complete().site("south", "1").machines("south", "model-a", "200", 1, "1", 48);

    assertThat(codes(facts)).containsExactly("CONTRACT_MISSING", "PAYOUTS_MISSING");
  }

  @Test
  void machinesThatWereNotYetInServiceNeedNoPayouts() {
    Facts facts =
        complete()
            .site("south", "1")
            .batch("south", "model-a", "200", 1, "1", "0", 48, "2026-12-01", null, List.of());

    assertThat(facts.calculate().missing()).isEmpty();
  }

  @Test
  void eachMissingDayIsNamed() {
    Facts facts = complete();
    Facts gap =
        new Facts("2026-11")
            .site("north", "6000")
            .close(LocalDate.parse("2026-11-01"), "1", false)
            .close(LocalDate.parse("2026-11-03"), "1", false);

    assertThat(facts.calculate().missing()).isEmpty();
    assertThat(MonthCalculation.of(gap.facts(), LocalDate.parse("2026-11-07")).missing())
        .extracting(MissingFact::detail)
        .containsExactly(
            "There is no daily close for 2026-11-02, 2026-11-04 to 2026-11-07; import the prices.");
  }

  @Test
  void aMonthThatHasNotBegunMissesNoPrices() {
    Facts facts = new Facts("2026-11").site("north", "6000");

    assertThat(MonthCalculation.of(facts.facts(), LocalDate.parse("2026-10-31")).missing())
        .isEmpty();
  }

  @Test
  void aSuspiciousCloseIsUnusedAndNamedUntilItIsReleased() {
    Facts facts = new Facts("2026-11").site("north", "6000").closes("50");
    facts.close(LocalDate.parse("2026-11-30"), "5000000", true);

    assertThat(codes(facts)).containsExactly("DAILY_CLOSE_SUSPICIOUS");
    assertThat(facts.calculate().statement().marketPrice()).isEqualTo("50.00");
  }

  @Test
  void aModelWithoutHashrateIsNamed() {
    Facts facts =
        complete().batch("north", "own-rig", null, 1, "1", "0", 48, "2026-01-01", null, List.of());

    assertThat(only(facts).code()).isEqualTo("HASHRATE_MISSING");
  }

  @Test
  void aFactInAnotherCurrencyIsNamedAndNotCounted() {
    Facts facts = complete().site("south", "1").foreignBill("south", "EUR", "100.00");

    assertThat(only(facts).code()).isEqualTo("CURRENCY_MISMATCH");
    assertThat(facts.calculate().statement().lines())
        .noneMatch(line -> "south".equals(line.item().siteCode()));
  }

  @Test
  void aSiteThatFleetDoesNotKnowIsNamed() {
    assertThat(only(complete().cost(OVERHEAD_AND_FEES, "Rent", "10", "atlantis")).detail())
        .contains("'atlantis'");
  }

  @Test
  void aSharedCostWithoutAnyBasisIsNamedAndStaysWithTheCompany() {
    Facts facts =
        new Facts("2026-11")
            .site("north", "6000")
            .cost(OVERHEAD_AND_FEES, "Rent", "10", "BTC_PRODUCED")
            .closes("1");

    assertThat(only(facts).code()).isEqualTo("DRIVER_WITHOUT_BASIS");
    assertThat(facts.calculate().statement().siteCodes()).containsExactly("");
  }

  private static MissingFact only(Facts facts) {
    List<MissingFact> missing = facts.calculate().missing();
    assertThat(missing).hasSize(1);
    return missing.get(0);
  }

  private static List<String> codes(Facts facts) {
    return facts.calculate().missing().stream().map(MissingFact::code).toList();
  }
}
