package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.block;
import static io.wattledger.energycontracts.engine.Settling.demand;
import static io.wattledger.energycontracts.engine.Settling.excess;
import static io.wattledger.energycontracts.engine.Settling.fee;
import static io.wattledger.energycontracts.engine.Settling.line;
import static io.wattledger.energycontracts.engine.Settling.perMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Amendments within a month, partial periods, gaps: docs/formulas/settlement.md. */
class ContractVersionsTest {

  @Test
  void anAmendmentWithinTheMonthMakesLinesForItsOwnDays() {
    Bill bill =
        Settling.of("America/Chicago", "2026-10-01", "2026-11-01")
            .load(60, i -> i < 16 * 24 ? "1000" : "2000")
            .version(
                "2026-01-01",
                "2026-10-17",
                fee("fee", "10", null),
                perMonth("meter", "310.00", null),
                demand("3.10", 60, null))
            .version(
                "2026-10-17",
                null,
                fee("fee", "20", null),
                perMonth("meter", "620.00", null),
                demand("3.10", 60, null))
            .bill();

    assertThat(bill.lines())
        .extracting(l -> l.version() + " " + l.component() + " " + l.from() + " " + l.amount())
        .containsExactly(
            "1 fee 2026-10-01 3840.00 USD",
            "1 meter 2026-10-01 160.00 USD",
            "1 demand 2026-10-01 1600.00 USD",
            "2 fee 2026-10-17 14400.00 USD",
            "2 meter 2026-10-17 300.00 USD",
            "2 demand 2026-10-17 3000.00 USD");
    assertThat(bill.missing()).isEmpty();
  }

  @Test
  void anAmendmentInTheLastMonthOfAYearCountsWhatWasTakenOnce() {
    // Given: a year from November to October in which nothing was taken before October, when 1 MW
    // takes 744 MWh; amended on the 17th of October
    StringBuilder before = new StringBuilder();
    for (int month = 0; month < 11; month++) {
      before
          .append(month == 0 ? "" : ",")
          .append("{'month':'")
          .append(YearMonth.of(2025, 11).plusMonths(month))
          .append("','mwh':'0'}");
    }
    ChargeComponent take =
        Clause.of(
            "{'type':'MINIMUM_TAKE','name':'take','period':'YEAR','yearStartMonth':11,"
                + "'contractMwh':'1000','pricePerMwh':'10','takenBefore':["
                + before
                + "]}");

    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .constantLoad("1000", 60)
            .version("2026-01-01", "2026-10-17", take)
            .version("2026-10-17", null, take)
            .bill();

    assertThat(bill.missing()).isEmpty();
    assertThat(bill.lines())
        .extracting(l -> l.version() + " " + l.part() + " " + l.quantity() + " " + l.amount())
        .containsExactly("2 SHORTFALL 256 2560.00 USD");
  }

  @Test
  void daysWithoutTermsAreNamed() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .constantLoad("1", 60)
            .version("2026-10-05", "2026-10-20", fee("fee", "10", null))
            .version("2026-10-25", null, fee("fee", "10", null))
            .bill();

    assertThat(bill.missing())
        .extracting(MissingFact::detail)
        .containsExactly(
            "no contract version holds from 2026-10-01 to 2026-10-05",
            "no contract version holds from 2026-10-20 to 2026-10-25");
  }

  @Test
  void overlappingVersionsAreRefused() {
    Settling overlapping =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .version("2026-01-01", "2026-10-20", fee("fee", "10", null))
            .version("2026-10-10", null, fee("fee", "10", null));

    assertThatThrownBy(overlapping::bill).hasMessageContaining("overlap");
  }

  @Test
  void anAbsentPriceIsNamedWithItsHoursAndNeverZero() {
    Bill bill =
        Settling.of("America/Chicago", "2026-10-01", "2026-10-02")
            .load(60, i -> i == 5 || i == 7 ? "3000" : "0")
            .price("rt", 60, i -> i == 5 ? "30" : null)
            .bill(block("1000", "10", "rt", "0", null), excess("rt", "0", null));

    assertThat(line(bill, "excess").quantity()).isEqualTo("2");
    assertThat(amount(bill, "excess")).isEqualTo("60.00");
    assertThat(bill.missing())
        .extracting(MissingFact::detail)
        .containsExactly(
            "price series rt has no value for 22 h of the energy priced by it, between"
                + " 2026-10-01T05:00:00Z and 2026-10-02T05:00:00Z",
            "price series rt has no value for 1 h of the energy priced by it, between"
                + " 2026-10-01T12:00:00Z and 2026-10-01T13:00:00Z");
  }

  @Test
  void anUnknownSeriesIsNamed() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .constantLoad("100", 60)
            .bill(block("1000", "10", "nowhere", "0", null));

    assertThat(bill.missing())
        .extracting(MissingFact::code)
        .containsExactly("PRICE_SERIES_UNKNOWN");
  }

  @Test
  void twoBlocksFillInTheirOrderAndTheExcessIsAboveBoth() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .constantLoad("70000", 60)
            .price("rt", 60, i -> "50")
            .bill(
                block("60000", "30", "rt", "0", null).named("first"),
                block("50000", "40", "rt", "0", null).named("second"),
                excess("rt", "0", null));

    assertThat(bill.lines())
        .extracting(l -> l.component() + " " + l.part() + " " + l.quantity())
        .containsExactly(
            "first BLOCK 1440",
            "first SELL_BACK 0",
            "second BLOCK 1200",
            "second SELL_BACK 960",
            "excess null 0");
  }

  @Test
  void aBlockWithoutTakeOrPayIsPaidForWhatIsUsed() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .load(60, i -> i < 12 ? "400" : "1500")
            .bill(
                Settling.fixedBlock(
                    "block", new BigDecimal("1000"), new BigDecimal("10"), false, null, null));

    assertThat(line(bill, "BLOCK").quantity()).isEqualTo("16.8");
    assertThat(amount(bill, "BLOCK")).isEqualTo("168.00");
  }

  @Test
  void aNegativePriceCostsTheSellerUnlessAFloorHoldsIt() {
    // BLOCK-17 in small: one hour at -25 less 1.50, 20 MW unused.
    assertThat(sellBackAtMinus25(null)).isEqualTo("530.00");
    assertThat(sellBackAtMinus25("0")).isEqualTo("0.00");
  }

  @Test
  void aShareOfTheProceedsIsCredited() {
    FixedBlock block =
        Settling.fixedBlock(
            "block",
            new BigDecimal("1000"),
            new BigDecimal("10"),
            null,
            Settling.sellBack("rt", new BigDecimal("2"), new BigDecimal("60"), null, null),
            null);

    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02").price("rt", 60, i -> "52").bill(block);

    assertThat(amount(bill, "SELL_BACK")).isEqualTo("-720.00");
  }

  @Test
  void blockAndSellBackTogetherAreTheIndexPlusTheBlocksAdvantage() {
    // L·P + B·(K − P) + a·(L − B)⁺ + f·(B − L)⁺, on a random month with daylight saving.
    Random random = new Random(20261101);
    int[] load = random.ints(721 * 4, 0, 90_000).toArray();
    int[] price = random.ints(721 * 4, -2_000, 30_000).toArray();
    Bill bill =
        Settling.of("America/Chicago", "2026-11-01", "2026-12-01")
            .load(15, i -> Integer.toString(load[i]))
            .price("rt", 15, i -> BigDecimal.valueOf(price[i], 2).toString())
            .bill(block("50000", "42", "rt", "1.50", null), excess("rt", "3.25", null));

    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < load.length; i++) {
      BigDecimal mwh = BigDecimal.valueOf(load[i], 3);
      BigDecimal blockMwh = new BigDecimal("50");
      BigDecimal rt = BigDecimal.valueOf(price[i], 2);
      expected =
          expected
              .add(mwh.multiply(rt))
              .add(blockMwh.multiply(new BigDecimal("42").subtract(rt)))
              .add(mwh.subtract(blockMwh).max(BigDecimal.ZERO).multiply(new BigDecimal("3.25")))
              .add(blockMwh.subtract(mwh).max(BigDecimal.ZERO).multiply(new BigDecimal("1.50")));
    }
    assertThat(bill.total().amount().subtract(expected.divide(BigDecimal.valueOf(4))).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.01"));
  }

  @Test
  void energyLinesOfTwoHalvesAreThoseOfTheWhole() {
    Settling whole =
        Settling.of("UTC", "2026-10-01", "2026-11-01").load(60, i -> Integer.toString(i * 10));
    Settling half =
        Settling.of("UTC", "2026-10-01", "2026-10-16").load(60, i -> Integer.toString(i * 10));
    Settling rest =
        Settling.of("UTC", "2026-10-16", "2026-11-01")
            .load(60, i -> Integer.toString((i + 360) * 10));

    assertThat(
            half.bill(fee("fee", "10", null))
                .total()
                .plus(rest.bill(fee("fee", "10", null)).total()))
        .isEqualTo(whole.bill(fee("fee", "10", null)).total());
  }

  @Test
  void aMonthlyAmountOfAPartialMonthCountsItsDays() {
    FixedCharge whole = perMonth("meter", "1940.00", null);

    Bill bill = Settling.of("UTC", "2026-10-16", "2026-12-01").bill(whole);

    assertThat(line(bill, "meter").quantity()).isEqualTo("1.516129032");
    assertThat(amount(bill, "meter")).isEqualTo("2941.29");
  }

  @Test
  void everyLineExplainsItselfDownToItsDeterminants() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .constantLoad("400", 60)
            .price("rt", 60, i -> "52")
            .bill(block("1000", "10", "rt", "2", null));

    var explanation = line(bill, "SELL_BACK").explanation();
    assertThat(explanation.page()).isEqualTo("fixed-block.md");
    assertThat(explanation.value()).isEqualTo("-720.00");
    assertThat(explanation.inputs())
        .extracting(input -> input.name() + "=" + input.value())
        .containsExactly(
            "soldMwh=14.4",
            "priceSeries=rt",
            "feePerMwh=2",
            "sharePercent=100",
            "proceedsAfterFee=720",
            "rounding=HALF_UP");
  }

  private static String sellBackAtMinus25(String floor) {
    FixedBlock block =
        Settling.fixedBlock(
            "block",
            new BigDecimal("20000"),
            BigDecimal.ZERO,
            null,
            Settling.sellBack(
                "rt",
                new BigDecimal("1.50"),
                null,
                floor == null ? null : new BigDecimal(floor),
                null),
            null);
    return amount(
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .load(60, i -> i == 3 ? "0" : "20000")
            .price("rt", 60, i -> "-25")
            .bill(block),
        "SELL_BACK");
  }
}
