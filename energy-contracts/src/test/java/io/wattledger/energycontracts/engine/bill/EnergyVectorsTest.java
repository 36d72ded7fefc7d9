package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.block;
import static io.wattledger.energycontracts.engine.Settling.excess;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Published and worked bills: docs/formulas/settlement.md and docs/formulas/fixed-block.md. */
class EnergyVectorsTest {

  private static final String[] LZ_WEST = {
    "61.35", "62.45", "61.64", "61.66", "61.29", "62.36", "57.97", "56.75", "56.58", "55.43",
    "52.11", "55.21", "57.95", "58.24", "58.72", "56.44", "56.54", "57.66", "58.81", "60.78",
    "65.53", "74.51", "88.77", "30.19"
  };

  private static final String[] SPIKE_DAY = {
    "22", "20", "18", "17", "16", "18", "25", "28", "26", "24", "27", "33", "45", "88", "310",
    "1250", "640", "140", "52", "44", "38", "31", "27", "24"
  };

  @Test
  void aBlockIsPaidWholeItsExcessBoughtAndItsRestSoldBack() {
    // BLOCK-16: 60 MW, but 5 MW in the four hours from 14:00.
    Bill bill =
        Settling.of("America/Chicago", "2025-07-01", "2025-07-02")
            .load(60, i -> i >= 14 && i < 18 ? "5000" : "60000")
            .firstPrices("rt", 60, SPIKE_DAY)
            .bill(block("50000", "42", "rt", "1.50", null), excess("rt", "3.25", null));

    assertThat(amount(bill, "BLOCK")).isEqualTo("50400.00");
    assertThat(line(bill, "excess").quantity()).isEqualTo("200");
    assertThat(amount(bill, "excess")).isEqualTo("6880.00");
    assertThat(line(bill, "SELL_BACK").quantity()).isEqualTo("180");
    assertThat(amount(bill, "SELL_BACK")).isEqualTo("-105030.00");
    assertThat(bill.total().toPlainString()).isEqualTo("-47750.00");
    assertThat(bill.checks().energyKwh()).isEqualTo("1220000");
  }

  @Test
  void indexEnergyIsPricedPerIntervalWithLossesAndAdder() {
    // INDEX-20: real LZ_WEST prices of 2025-07-01, 00:00 to 06:00 Central.
    Bill bill =
        Settling.of("America/Chicago", "2025-07-01", "2025-07-02")
            .load(15, i -> i < 24 ? "25000" : "0")
            .firstPrices("lz-west", 15, LZ_WEST)
            .bill(
                Settling.index(
                    "energy",
                    null,
                    "lz-west",
                    new BigDecimal("2.15"),
                    new BigDecimal("4.10"),
                    null,
                    null,
                    null));

    assertThat(line(bill, "energy").quantity()).isEqualTo("150");
    assertThat(new BigDecimal(line(bill, "energy").determinants().get("energyAmount")))
        .isBetween(new BigDecimal("9122.885"), new BigDecimal("9122.895"));
    assertThat(line(bill, "energy").determinants()).containsEntry("adderAmount", "615");
    assertThat(amount(bill, "energy")).isEqualTo("9737.89");
    assertThat(bill.missing()).as("a price is needed only where there is energy").isEmpty();
  }

  @Test
  void theDayOfSpringHasNinetyTwoQuarterHours() {
    // RT-DST-04
    Bill bill =
        Settling.of("America/Chicago", "2025-03-09", "2025-03-10")
            .constantLoad("10000", 15)
            .price("rt", 15, i -> new BigDecimal("20").add(BigDecimal.valueOf(i, 1)).toString())
            .bill(Settling.index("energy", null, "rt", null, null, null, null, null));

    assertThat(bill.checks().intervals()).isEqualTo(92);
    assertThat(line(bill, "energy").quantity()).isEqualTo("230");
    assertThat(line(bill, "energy").unitPrice()).isEqualTo("24.55");
    assertThat(amount(bill, "energy")).isEqualTo("5646.50");
  }

  @Test
  void aCollarHoldsTheIndexBetweenFloorAndCap() {
    // COLLAR-22
    Bill bill =
        Settling.of("UTC", "2025-07-01", "2025-07-02")
            .firstIntervals(60, "15000", "15000", "15000", "15000", "15000", "15000")
            .firstPrices("rt", 60, "12", "19", "35", "60", "240", "-5")
            .bill(
                Settling.index(
                    "energy",
                    null,
                    "rt",
                    null,
                    null,
                    new BigDecimal("20"),
                    new BigDecimal("55"),
                    null));

    assertThat(amount(bill, "energy")).isEqualTo("3075.00");
    assertThat(bill.missing()).singleElement().extracting("code").isEqualTo("LOAD_GAP");
  }

  @Test
  void tiersAreCumulativeWithinTheMonth() {
    // TIER-06: 10 MW over the 720 hours of April.
    Bill bill =
        Settling.of("America/New_York", "2026-04-01", "2026-05-01")
            .constantLoad("10000", 60)
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','tiers':["
                        + "{'upToKwh':'1000000','pricePerKwh':'0.055'},"
                        + "{'upToKwh':'5000000','pricePerKwh':'0.048'},"
                        + "{'pricePerKwh':'0.041'}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.quantity().toPlainString())
        .containsExactly("1000000", "4000000", "2200000");
    assertThat(bill.lines())
        .extracting(l -> l.amount().toPlainString())
        .containsExactly("55000.00", "192000.00", "90200.00");
    assertThat(bill.total().toPlainString()).isEqualTo("337200.00");
  }

  @Test
  void aDailyAmountCountsTheDaysAndNoMeanMonth() {
    // FIX-43
    Bill bill =
        Settling.of("America/Denver", "2026-10-01", "2026-11-01")
            .bill(new FixedCharge("service", null, new BigDecimal("24.878"), null, null, null));

    assertThat(line(bill, "service").quantity()).isEqualTo("31");
    assertThat(amount(bill, "service")).isEqualTo("771.22");
  }

  @Test
  void aHourlyPriceHoldsForEachQuarterHourOfItsHour() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .load(15, i -> i < 4 ? Integer.toString((i + 1) * 1000) : "0")
            .price("day-ahead", 60, i -> "40")
            .bill(Settling.index("energy", null, "day-ahead", null, null, null, null, null));

    assertThat(line(bill, "energy").quantity()).isEqualTo("2.5");
    assertThat(amount(bill, "energy")).isEqualTo("100.00");
  }

  @Test
  void fiveMinuteEnergyStaysExactUntilTheLineIsRounded() {
    // 12 intervals of 1 kW are 1 kWh although one of them is 0.08333… kWh.
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .load(5, i -> i < 12 ? "1" : "0")
            .bill(Settling.fee("fee", "1234567.89", null));

    assertThat(amount(bill, "fee")).isEqualTo("1234.57");
    assertThat(line(bill, "fee").quantity()).isEqualTo("0.001");
  }
}
