package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratchets, minimums, tiers, hours and power factors of demand: docs/formulas/demand.md. */
class DemandClauseTest {

  private static final String[] PRIOR_YEAR =
      "9000 9500 11000 12000 12500 10000 8000 7500 7000 7000 6500 6000".split(" ");
  private static final String[] THIS_YEAR =
      "5000 5200 6000 9800 9900 10100 10000 9000 8000 4000 3000 3000".split(" ");
  private static final String EIGHTY =
      "{'type':'DEMAND','name':'demand','pricePerKw':'12.50','windowMinutes':60,"
          + "'ratchets':[{'percent':'80'}]}";

  @ParameterizedTest
  @CsvSource({"11, false", "12, true"})
  void aRatchetBillsEightyPercentOfTheHighestDemandOfElevenMonths(int months, boolean current) {
    // RATCH-09, RATCH-10
    Bill bill =
        year(THIS_YEAR)
            .peaksBefore(PRIOR_YEAR)
            .bill(
                Clause.of(
                    EIGHTY.replace(
                        "'percent':'80'",
                        "'percent':'80','months':"
                            + months
                            + ",'includesCurrentMonth':"
                            + current)));

    assertThat(billed(bill))
        .containsExactly(
            "10000", "10000", "10000", "10000", "9900", "10100", "10000", "9000", "8080", "8080",
            "8080", "8080");
    assertThat(bill.total().toPlainString()).isEqualTo("1391500.00");
    assertThat(sum(bill, "RATCHET")).isEqualTo("354000.00");
    assertThat(line(bill, "RATCHET").determinants())
        .containsEntry("earlierPeakMonth", "2024-05")
        .containsEntry("earlierPeakKw", "12500")
        .containsEntry("ratchetKw", "10000")
        .containsEntry("strandedKw", "5000");
    assertThat(year(THIS_YEAR).bill(Clause.of(EIGHTY.replace("80", "0"))).total().toPlainString())
        .isEqualTo("1037500.00");
  }

  @Test
  void theHistoryOfPeaksIsReadFromEarlierReadingsOfTheSameMeter() {
    Bill bill =
        Settling.of("America/Chicago", "2025-01-01", "2025-02-01")
            .constantLoad("5000", 60)
            .earlierLoad("2024-01-01", 60, i -> PRIOR_YEAR[monthOf("2024-01-01T06:00:00Z", i) - 1])
            .bill(Clause.of(EIGHTY));

    assertThat(line(bill, "RATCHET").determinants())
        .containsEntry("earlierPeakMonth", "2024-05")
        .containsEntry("ratchetMonthsKnown", "11")
        .containsEntry("billingKw", "10000");
    assertThat(amount(bill, "OWN_DEMAND")).isEqualTo("62500.00");
    assertThat(bill.total().toPlainString()).isEqualTo("125000.00");
  }

  @Test
  void aSeasonalRatchetCountsThePeaksOfItsMonthsOnly() {
    // RATCH-12: months 1, 4 and 12 count; the year before was the same.
    String[] peaks = "200 100 100 400 100 500 100 100 100 100 100 300".split(" ");
    String[] rates = "10 10 20 50 20 10 20 20 20 20 20 5".split(" ");
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder billed = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      Bill bill =
          year(peaks)
              .peaksBefore(peaks)
              .bill(
                  Clause.of(
                      "{'type':'DEMAND','name':'demand','pricePerKw':'"
                          + rates[month - 1]
                          + "','windowMinutes':60,'when':[{'months':["
                          + month
                          + "]}],'ratchets':[{'percent':'75','months':12,'peakMonths':[1,4,12],"
                          + "'peaksOf':'ALL_HOURS'}]}"));
      billed.append(billed(bill).get(0)).append(' ');
      total = total.add(bill.total().amount());
    }

    assertThat(billed.toString().trim())
        .isEqualTo("300 300 300 400 300 500 300 300 300 300 300 300");
    assertThat(total).isEqualByComparingTo("74500");
  }

  @ParameterizedTest
  @CsvSource({
    // own hours: no summer peak is known; all hours: 400 kW of the winter count
    "OWN_HOURS, 100.00",
    "ALL_HOURS, 200.00",
  })
  void aRatchetLooksAtTheComponentsOwnHoursOrAtAll(String peaksOf, String total) {
    Bill bill =
        Settling.of("UTC", "2025-06-01", "2025-07-01")
            .constantLoad("100", 60)
            .earlierLoad("2025-01-01", 60, i -> i < 31 * 24 ? "400" : "50")
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'1','windowMinutes':60,"
                        + "'when':[{'months':[6,7,8,9]}],"
                        + "'ratchets':[{'percent':'50','peaksOf':'"
                        + peaksOf
                        + "'}]}"));

    assertThat(bill.total().toPlainString()).isEqualTo(total);
  }

  @Test
  void aRatchetBindsInItsMonthsOnly() {
    String terms = EIGHTY.replace("'percent':'80'", "'percent':'80','billedMonths':[10,11,12]");
    Bill bill = year(THIS_YEAR).peaksBefore(PRIOR_YEAR).bill(Clause.of(terms));

    assertThat(billed(bill).subList(0, 9))
        .containsExactly("5000", "5200", "6000", "9800", "9900", "10100", "10000", "9000", "8000");
    assertThat(billed(bill).subList(9, 12)).containsExactly("8080", "8080", "8080");
  }

  @Test
  void aMonthThatMustBeKnownAndIsNotLeavesTheBillIncomplete() {
    String terms = EIGHTY.replace("'percent':'80'", "'percent':'80','since':'2024-11'");
    Settling january = Settling.of("UTC", "2025-01-01", "2025-02-01").constantLoad("1000", 60);

    assertThat(january.bill(Clause.of(terms)).missing())
        .extracting(MissingFact::code, MissingFact::detail)
        .containsExactly(
            tuple(
                "DEMAND_HISTORY",
                "the highest demand of 2024-11 and 1 more months is unknown, which demand of"
                    + " 2025-01 looks back to"));
    assertThat(
            Settling.of("UTC", "2025-01-01", "2025-02-01")
                .constantLoad("1000", 60)
                .peaksBefore("5000", "2000", "1500")
                .bill(Clause.of(terms))
                .total()
                .toPlainString())
        .as("the peak of 5,000 kW lies before the first month that counts")
        .isEqualTo("20000.00");
  }

  @ParameterizedTest
  @CsvSource({
    // measured, percent of 20,000 kW contracted, floor, billed
    "9000,  85, 0,     17000",
    "18000, 85, 0,     18000",
    "9000,  40, 10000, 10000",
    "9000,  40, 1000,  9000",
  })
  void aPartOfTheContractDemandIsBilledAtLeast(
      String measured, String percent, String floor, String billed) {
    // DCT-37 in shape: 85 % of contract capacity
    Bill bill =
        Settling.of("America/New_York", "2026-05-01", "2026-06-01")
            .constantLoad(measured, 15)
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'10','contractKw':'20000',"
                        + "'contractPercent':'"
                        + percent
                        + "','minimumKw':'"
                        + floor
                        + "'}"));

    assertThat(line(bill, "demand").quantity()).isEqualTo(billed);
    assertThat(line(bill, "demand").determinants()).containsEntry("peakKw", measured);
  }

  @Test
  void demandTiersPriceWhatLiesBetweenTheirLimits() {
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .constantLoad("274.231", 60)
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','windowMinutes':60,'tiers':["
                        + "{'upToKw':'100','pricePerKw':'20'},{'pricePerKw':'15'}]}"));

    assertThat(amount(bill, "TIER_1")).isEqualTo("2000.00");
    assertThat(line(bill, "TIER_2").quantity()).isEqualTo("174.231");
    assertThat(amount(bill, "TIER_2")).isEqualTo("2613.47");
  }

  @Test
  void aRatchetWithinTiersShowsItsPartOfEachTier() {
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .constantLoad("80", 60)
            .peaksBefore("200")
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','windowMinutes':60,'tiers':["
                        + "{'upToKw':'100','pricePerKw':'20'},{'pricePerKw':'15'}],"
                        + "'ratchets':[{'percent':'75'}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.part() + " " + l.quantity() + " " + l.amount().toPlainString())
        .containsExactly(
            "TIER_1 80 1600.00", "TIER_1_RATCHET 20 400.00", "TIER_2_RATCHET 50 750.00");
  }

  @Test
  void ownAndRatchetedDemandTogetherAreRoundedOnce() {
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .constantLoad("0.5", 60)
            .peaksBefore("1")
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'0.01','windowMinutes':60,"
                        + "'ratchets':[{'percent':'100'}]}"));

    assertThat(amount(bill, "OWN_DEMAND")).isEqualTo("0.01");
    assertThat(amount(bill, "RATCHET")).isEqualTo("0.00");
    assertThat(bill.total().toPlainString()).isEqualTo("0.01");
  }

  @Test
  void demandCountsWithinTheHoursOfItsPeriod() {
    // A peak of 9,000 kW on a Saturday noon; 6,000 kW on weekday afternoons; 4,000 kW else.
    Bill bill =
        Settling.of("America/Chicago", "2026-06-01", "2026-07-01")
            .load(60, i -> i == 5 * 24 + 12 ? "9000" : i % 24 == 15 ? "6000" : "4000")
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'on-peak','pricePerKw':'10','windowMinutes':60,"
                        + "'when':[{'months':[6,7,8,9],'days':['WEEKDAY'],'from':'13:00',"
                        + "'to':'19:00'}]}"),
                Clause.of("{'type':'DEMAND','name':'any time','pricePerKw':'3'}"),
                Clause.of(
                    "{'type':'DEMAND','name':'winter','pricePerKw':'5',"
                        + "'when':[{'months':[1,2]}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.component() + " " + l.amount().toPlainString())
        .containsExactly("on-peak 60000.00", "any time 27000.00");
    assertThat(bill.missing()).isEmpty();
  }

  @Test
  void apparentPowerIsBilledByAStatedPowerFactor() {
    // KVA-46
    Settling month = Settling.of("UTC", "2026-05-01", "2026-06-01").constantLoad("9500", 15);
    Bill kva =
        month.bill(
            Clause.of(
                "{'type':'DEMAND','name':'demand','pricePerKw':'8.20','basis':'KVA',"
                    + "'powerFactor':{'stated':'0.88'}}"));

    assertThat(line(kva, "demand").quantity()).isEqualTo("10795.454545455");
    assertThat(line(kva, "demand").unit()).isEqualTo("kVA");
    assertThat(amount(kva, "demand")).isEqualTo("88522.73");
  }

  @ParameterizedTest
  @CsvSource({"0.88, 10255.681818182, 92301.14", "0.95, 9500, 85500.00", "0.99, 9500, 85500.00"})
  void activeDemandIsRaisedToTheTargetPowerFactorWhenItFallsShort(
      String factor, String kw, String amount) {
    // KVA-46
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .constantLoad("9500", 15)
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'9.00',"
                        + "'powerFactor':{'target':'0.95','stated':'"
                        + factor
                        + "'}}"));

    assertThat(line(bill, "demand").quantity()).isEqualTo(kw);
    assertThat(amount(bill, "demand")).isEqualTo(amount);
  }

  @Test
  void apparentPowerIsTheRootOfBothInTheSameWindow() {
    // 3-4-5 triangles: 300 kW with 400 kVAr are 500 kVA, more than 450 kW with none.
    Settling month =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .load(15, i -> i == 10 ? "450" : "300")
            .reactive(15, i -> i == 20 ? "400" : "0");
    Bill bill =
        month.bill(
            Clause.of("{'type':'DEMAND','name':'demand','pricePerKw':'2','basis':'KVA'}"),
            Clause.of(
                "{'type':'DEMAND','name':'adjusted','pricePerKw':'2',"
                    + "'powerFactor':{'target':'0.95'}}"),
            Clause.of(
                "{'type':'REACTIVE_DEMAND','name':'reactive','pricePerKvar':'1.50',"
                    + "'freeKvarPerKw':'0.25'}"));

    assertThat(line(bill, "demand").determinants())
        .containsEntry("peakKva", "500")
        .containsEntry("powerFactor", "0.6")
        .containsEntry("peakStartUtc", "2026-05-01T05:00:00Z");
    assertThat(amount(bill, "demand")).isEqualTo("1000.00");
    assertThat(line(bill, "adjusted").quantity())
        .as("the peak of 450 kW has none")
        .isEqualTo("450");
    assertThat(line(bill, "reactive").quantity()).isEqualTo("0");
  }

  @Test
  void reactivePowerBeyondItsFreePartHasAPrice() {
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .load(15, i -> "300")
            .reactive(15, i -> "400")
            .bill(
                Clause.of(
                    "{'type':'REACTIVE_DEMAND','name':'reactive','pricePerKvar':'1.50',"
                        + "'freeKvarPerKw':'0.25'}"),
                Clause.of(
                    "{'type':'REACTIVE_DEMAND','name':'agreed','pricePerKvar':'1',"
                        + "'powerFactor':'0.6'}"),
                Clause.of(
                    "{'type':'DEMAND','name':'adjusted','pricePerKw':'1',"
                        + "'powerFactor':{'target':'0.9','measuredOver':'MONTH'}}"));

    assertThat(amount(bill, "reactive")).isEqualTo("487.50");
    assertThat(amount(bill, "agreed")).isEqualTo("400.00");
    assertThat(line(bill, "adjusted").quantity()).isEqualTo("450");
  }

  @Test
  void reactivePowerThatNobodyMeteredIsNamed() {
    Bill bill =
        Settling.of("UTC", "2026-05-01", "2026-06-01")
            .constantLoad("300", 15)
            .bill(
                Clause.of("{'type':'DEMAND','name':'demand','pricePerKw':'2','basis':'KVA'}"),
                Clause.of("{'type':'REACTIVE_DEMAND','name':'reactive','pricePerKvar':'1'}"));

    assertThat(bill.lines()).isEmpty();
    assertThat(bill.missing())
        .extracting(MissingFact::code)
        .containsExactly("REACTIVE_POWER", "REACTIVE_POWER");
  }

  /** A year of hours at each month's peak. */
  private static Settling year(String... peaks) {
    return Settling.of("America/Chicago", "2025-01-01", "2026-01-01")
        .load(60, i -> peaks[monthOf("2025-01-01T06:00:00Z", i) - 1]);
  }

  private static int monthOf(String start, int hours) {
    return Instant.parse(start)
        .plusSeconds(3600L * hours)
        .atZone(ZoneId.of("America/Chicago"))
        .getMonthValue();
  }

  /** The billed demand of each month. */
  private static List<String> billed(Bill bill) {
    String[] billed = new String[12];
    for (BillLine each : bill.lines()) {
      billed[YearMonth.from(each.from()).getMonthValue() - 1] =
          each.determinants().get("billingKw");
    }
    return Arrays.stream(billed).filter(Objects::nonNull).toList();
  }

  private static String sum(Bill bill, String part) {
    return bill.lines().stream()
        .filter(each -> part.equals(each.part()))
        .map(each -> each.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }
}
