package io.wattledger.energycontracts.engine.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How lines are split over uses: docs/formulas/energy-allocation.md. */
class UseAllocationTest {

  private static final UseEnergy MINING = use(EnergyUse.MINING, null, "100");
  private static final UseEnergy AI_A = use(EnergyUse.AI, "a", "100");
  private static final UseEnergy AI_B = use(EnergyUse.AI, "b", "100");

  @Test
  void theCentsThatDoNotDivideGoToTheLargestRemainders() {
    assertThat(amounts("100.00", null, MINING, AI_A, AI_B))
        .containsExactly("33.34", "33.33", "33.33");
    assertThat(amounts("-100.00", null, MINING, AI_A, AI_B))
        .containsExactly("-33.34", "-33.33", "-33.33");
  }

  @Test
  void aFixedShareOfAUseIsSplitWithinItByEnergyAndTheRestIsResidual() {
    AllocationRule rule = new AllocationRule.FixedShare(Map.of(EnergyUse.AI, new BigDecimal("25")));

    assertThat(amounts("100.00", rule, MINING, AI_A, use(EnergyUse.AI, "b", "300")))
        .containsExactly("75.00", "6.25", "18.75");
  }

  @Test
  void oneBearerPaysAllAndTheResidualUseIsTheOneOfTheMainMeter() {
    assertThat(amounts("10.00", new AllocationRule.Only(EnergyUse.AI), MINING, AI_A))
        .containsExactly("0.00", "10.00");
    assertThat(amounts("10.00", new AllocationRule.Residual(), MINING, AI_A))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void withoutAnyEnergyTheResidualUsePays() {
    assertThat(
            amounts("10.00", null, use(EnergyUse.MINING, null, "0"), use(EnergyUse.AI, "a", "0")))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void aShareOfAUseThatHasNoMeterFallsToTheResidualUse() {
    assertThat(amounts("10.00", new AllocationRule.Only(EnergyUse.HOSTED), MINING, AI_A))
        .containsExactly("10.00", "0.00");
  }

  @Test
  void aTaxFollowsTheLinesThatItTaxes() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(
                Settling.perMonth("hall", "900.00", new AllocationRule.Only(EnergyUse.AI)),
                Settling.perMonth("yard", "100.00", new AllocationRule.Residual()),
                new Tax("tax on the hall", new BigDecimal("10"), List.of("hall"), null),
                new Tax("tax", new BigDecimal("1"), null, null));

    List<Share> shares = split(bill, MINING, AI_A);

    assertThat(shares.get(0).lines())
        .extracting(part -> part.lineNo() + " " + part.amount().toPlainString())
        .containsExactly("2 100.00", "4 1.00");
    assertThat(shares.get(1).lines())
        .extracting(part -> part.lineNo() + " " + part.amount().toPlainString())
        .containsExactly("1 900.00", "3 90.00", "4 9.00");
  }

  @Test
  void thePartsOfEveryLineSumToTheLineWhateverTheRuleAndTheEnergy() {
    Random random = new Random(20261031);
    List<AllocationRule> rules =
        List.of(
            new AllocationRule.MeteredEnergy(),
            new AllocationRule.AtUnitPrice(List.of(EnergyUse.AI)),
            new AllocationRule.FixedShare(
                Map.of(EnergyUse.AI, new BigDecimal("33.3"), EnergyUse.HOSTED, BigDecimal.ONE)),
            new AllocationRule.Only(EnergyUse.HOSTED),
            new AllocationRule.Residual());
    for (int round = 0; round < 500; round++) {
      AllocationRule rule = rules.get(round % rules.size());
      Bill bill =
          Settling.of("UTC", "2026-10-01", "2026-10-02")
              .constantLoad(Integer.toString(random.nextInt(50_000)), 60)
              .bill(Settling.fee("fee", BigDecimal.valueOf(random.nextInt(), 4).toString(), rule));

      List<Share> shares =
          split(
              bill,
              use(EnergyUse.MINING, null, Integer.toString(random.nextInt(1000))),
              use(EnergyUse.AI, "a", Integer.toString(random.nextInt(1000))),
              use(EnergyUse.AI, "b", Integer.toString(random.nextInt(1000))),
              use(EnergyUse.HOSTED, "c", Integer.toString(random.nextInt(1000))));

      assertThat(shares.stream().map(Share::amount).reduce(Money.usd("0.00"), Money::plus))
          .as("round %s with %s", round, rule)
          .isEqualTo(bill.total());
    }
  }

  private static List<String> amounts(String total, AllocationRule rule, UseEnergy... uses) {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .bill(Settling.perMonth("charge", total, rule));
    return split(bill, uses).stream().map(share -> share.amount().toPlainString()).toList();
  }

  private static List<Share> split(Bill bill, UseEnergy... uses) {
    return UseAllocation.split(EnergyUse.MINING, bill.lines(), List.of(uses), l -> List.of(uses));
  }

  private static UseEnergy use(EnergyUse use, String consumer, String kwh) {
    return new UseEnergy(use, consumer, Ratio.of(new BigDecimal(kwh)));
  }
}
