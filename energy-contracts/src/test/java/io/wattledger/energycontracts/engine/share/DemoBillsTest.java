package io.wattledger.energycontracts.engine.share;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.block;
import static io.wattledger.energycontracts.engine.Settling.demand;
import static io.wattledger.energycontracts.engine.Settling.excess;
import static io.wattledger.energycontracts.engine.Settling.fee;
import static io.wattledger.energycontracts.engine.Settling.line;
import static io.wattledger.energycontracts.engine.Settling.perMonth;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.component.TariffDay;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three bills of a site portfolio: docs/formulas/energy-allocation.md. */
class DemoBillsTest {

  private static final AllocationRule AI_BY_THE_UNIT =
      new AllocationRule.AtUnitPrice(List.of(EnergyUse.AI));
  private static final AllocationRule MINING_ONLY = new AllocationRule.Only(EnergyUse.MINING);

  @Test
  void theBlockSiteSplitsItsBillBetweenMiningAndItsAiHall() {
    // 744 hours: 44 sold back 50 MW each, 100 in excess by 30.67 MW, the rest the block itself.
    Bill bill =
        Settling.of("America/Chicago", "2026-10-01", "2026-11-01")
            .load(60, i -> i < 44 ? "2000" : i < 144 ? "82670" : "52000")
            .price("rt", 60, i -> i < 44 ? "98.40" : "21.60")
            .bill(
                block("52000", "27.90", "rt", "1.50", AI_BY_THE_UNIT),
                excess("rt", "3.25", MINING_ONLY),
                fee("retail fee", "1.85", AI_BY_THE_UNIT),
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'4CP transmission','tagKw':'2400',"
                        + "'pricePerKwMonth':'5.95','allocation':{'method':'ONLY','use':'MINING'}}"),
                perMonth(
                    "meter",
                    "1940.00",
                    new AllocationRule.FixedShare(Map.of(EnergyUse.AI, new BigDecimal("1.5")))));

    assertThat(line(bill, "BLOCK").quantity()).isEqualTo("38688");
    assertThat(amount(bill, "BLOCK")).isEqualTo("1079395.20");
    assertThat(line(bill, "SELL_BACK").quantity()).isEqualTo("2200");
    assertThat(line(bill, "SELL_BACK").unitPrice()).isEqualTo("-96.9");
    assertThat(amount(bill, "SELL_BACK")).isEqualTo("-213180.00");
    assertThat(line(bill, "excess").quantity()).isEqualTo("3067");
    assertThat(line(bill, "excess").unitPrice()).isEqualTo("24.85");
    assertThat(amount(bill, "excess")).isEqualTo("76214.95");
    assertThat(line(bill, "retail fee").quantity()).isEqualTo("39555");
    assertThat(amount(bill, "retail fee")).isEqualTo("73176.75");
    assertThat(amount(bill, "4CP transmission")).isEqualTo("14280.00");
    assertThat(amount(bill, "meter")).isEqualTo("1940.00");
    assertThat(bill.total().toPlainString()).isEqualTo("1031826.90");

    List<Share> shares = split(bill, "38930000", "625000");
    assertThat(shares.get(0).amount()).isEqualTo(Money.usd("1013204.05"));
    assertThat(shares.get(1).amount()).isEqualTo(Money.usd("18622.85"));
    assertThat(shares.get(1).lines())
        .extracting(part -> part.lineNo() + " " + part.amount().toPlainString())
        .containsExactly("1 17437.50", "4 1156.25", "6 29.10");
  }

  @Test
  void theHydroSitePaysItsEnergyByTheMeterAndItsWheelingByContractDemand() {
    Bill bill =
        Settling.of("America/Los_Angeles", "2026-10-01", "2026-11-01")
            .load(60, i -> i < 30 ? "36900" : i < 743 ? "36050" : "39350")
            .bill(
                fee("energy", "22.80", null),
                Clause.of(
                    "{'type':'DEMAND','name':'wheeling','pricePerKw':'1.30','billingKw':'36900'}"),
                fee("attributes", "0.25", null),
                perMonth("service", "1200.00", null));

    assertThat(bill.checks().energyKwh()).isEqualTo("26850000");
    assertThat(amount(bill, "energy")).isEqualTo("612180.00");
    assertThat(amount(bill, "wheeling")).isEqualTo("47970.00");
    assertThat(amount(bill, "attributes")).isEqualTo("6712.50");
    assertThat(bill.total().toPlainString()).isEqualTo("668062.50");
  }

  @Test
  void theGridSitePaysByTheHourByTheDemandAndItsTax() {
    // October 2026 has 22 weekdays: 352 on-peak hours from 06:00 to 22:00 and 392 others.
    TimeOfUseEnergy energy =
        new TimeOfUseEnergy(
            "energy",
            List.of(
                new TimeOfUseEnergy.Period(
                    "on-peak",
                    new BigDecimal("49.20"),
                    null,
                    List.of(
                        new TimeOfUseEnergy.Hours(
                            List.of(), List.of(TariffDay.WEEKDAY), "06:00", "22:00")),
                    null),
                new TimeOfUseEnergy.Period(
                    "off-peak", new BigDecimal("31.40"), null, List.of(), true)),
            null);

    // 2026-10-01 is a Thursday: hour 16 of the month is on-peak, hour 0 is off-peak.
    Bill bill =
        Settling.of("America/New_York", "2026-10-01", "2026-11-01")
            .load(60, DemoBillsTest::millbrookKw)
            .bill(
                energy,
                fee("rider", "2.10", null),
                demand("8.90", 60, null),
                perMonth("customer charge", "850.00", null),
                new Tax("tax", new BigDecimal("1.5"), null, null));

    assertThat(line(bill, "on-peak").determinants()).containsEntry("hours", "352");
    assertThat(line(bill, "on-peak").quantity()).isEqualTo("3792");
    assertThat(amount(bill, "on-peak")).isEqualTo("186566.40");
    assertThat(line(bill, "off-peak").quantity()).isEqualTo("4224");
    assertThat(amount(bill, "off-peak")).isEqualTo("132633.60");
    assertThat(amount(bill, "rider")).isEqualTo("16833.60");
    assertThat(line(bill, "demand").quantity()).isEqualTo("11580");
    assertThat(amount(bill, "demand")).isEqualTo("103062.00");
    assertThat(amount(bill, "tax")).isEqualTo("6599.18");
    assertThat(bill.total().toPlainString()).isEqualTo("446544.78");
  }

  /**
   * On-peak 350 h at 10,770 kW, one at 10,920, one at 11,580; off-peak 390 h at 10,775, two at
   * 10,875.
   */
  private static String millbrookKw(int hour) {
    boolean weekday = (hour / 24 + 3) % 7 < 5;
    boolean onPeak = weekday && hour % 24 >= 6 && hour % 24 < 22;
    if (!onPeak) {
      return hour < 2 ? "10875" : "10775";
    }
    return hour == 16 ? "11580" : hour == 17 ? "10920" : "10770";
  }

  private static List<Share> split(Bill bill, String miningKwh, String aiKwh) {
    List<UseEnergy> uses =
        List.of(
            new UseEnergy(EnergyUse.MINING, null, Ratio.of(new BigDecimal(miningKwh))),
            new UseEnergy(EnergyUse.AI, "hall-1", Ratio.of(new BigDecimal(aiKwh))));
    return UseAllocation.split(EnergyUse.MINING, bill.lines(), uses, StatedUses.always(uses));
  }
}
