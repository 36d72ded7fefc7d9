package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tiers by hours' use and by day, coincident peaks under a rule, yearly amounts, minimums and
 * riders: docs/formulas/tiered-energy.md, coincident-peak.md and settlement.md.
 */
class TierAndTagTest {

  private static final String HOURS_USE =
      "{'type':'TIERED_ENERGY','name':'energy','tiers':["
          + "{'upToKwhPerKw':'300','pricePerKwh':'0.049'},{'pricePerKwh':'0.033'}]";

  @Test
  void hoursUseTiersRiseWithAStatedDemand() {
    // HUD-08: 6,400,000 kWh at a billing demand of 12,000 kW.
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .load(60, i -> i < 400 ? "16000" : "0")
            .bill(Clause.of(HOURS_USE + ",'demandKw':'12000'}"));

    assertThat(line(bill, "TIER_1").quantity()).isEqualTo("3600000");
    assertThat(amount(bill, "TIER_1")).isEqualTo("176400.00");
    assertThat(amount(bill, "TIER_2")).isEqualTo("92400.00");
    assertThat(bill.total().toPlainString()).isEqualTo("268800.00");
  }

  @Test
  void hoursUseTiersRiseWithTheMeasuredOrTheBilledDemand() {
    Settling month =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .load(60, i -> i == 7 ? "10000" : "5000")
            .peaksBefore("15000");
    Bill measured = month.bill(Clause.of(HOURS_USE + "}"));
    Bill billed =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .load(60, i -> i == 7 ? "10000" : "5000")
            .peaksBefore("15000")
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'0',"
                        + "'ratchets':[{'percent':'80'}]}"),
                Clause.of(HOURS_USE + ",'demandComponent':'demand'}"));

    assertThat(line(measured, "TIER_1").quantity()).isEqualTo("3000000");
    assertThat(line(billed, "TIER_1").determinants()).containsEntry("billingDemandKw", "12000");
    assertThat(line(billed, "TIER_1").quantity()).isEqualTo("3600000");
  }

  @Test
  void aTierWithBothLimitsEndsAtTheLower() {
    // 658 kW: the first band of 200 kWh per kW ends at 131,600 kWh, before 200,000.
    Bill bill =
        Settling.of("UTC", "2026-07-01", "2026-08-01")
            .load(60, i -> i < 608 ? "631.84" : i == 608 ? "658" : "0")
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','demandKw':'658','tiers':["
                        + "{'upToKwh':'3000','upToKwhPerKw':'200','pricePerKwh':'0.13'},"
                        + "{'upToKwh':'200000','upToKwhPerKw':'200','pricePerKwh':'0.10'},"
                        + "{'upToKwhPerKw':'200','pricePerKwh':'0.08'},"
                        + "{'upToKwhPerKw':'400','pricePerKwh':'0.02'},"
                        + "{'pricePerKwh':'0.01'}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.quantity().toPlainString())
        .containsExactly("3000", "128600", "0", "131600", "121616.72");
  }

  @Test
  void dailyTiersCountEachDayAnew() {
    // 10 kWh a day in the first tier; 1 kW for 24 hours, and 3 kW on one day.
    Bill bill =
        Settling.of("America/Chicago", "2026-03-01", "2026-04-01")
            .load(60, i -> i < 24 ? "3" : "1")
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','limitsPer':'DAY','tiers':["
                        + "{'upToKwh':'10','pricePerKwh':'1'},{'pricePerKwh':'2'}]}"));

    assertThat(line(bill, "TIER_1").quantity()).isEqualTo("310");
    assertThat(line(bill, "TIER_2").quantity())
        .as("62 kWh of the first day, 13 of the short one, 29 times 14")
        .isEqualTo("481");
  }

  @ParameterizedTest
  @CsvSource({"MONTH, 4000, 2000", "BILL, 2000, 4000"})
  void limitsCountForTheMonthOrTheWholeBill(String limitsPer, String first, String second) {
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-08-01")
            .load(60, i -> i < 100 || i >= 720 && i < 820 ? "30" : "0")
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','limitsPer':'"
                        + limitsPer
                        + "','tiers':[{'upToKwh':'2000','pricePerMwh':'10'},"
                        + "{'pricePerMwh':'20'}]}"));

    assertThat(kwh(bill, "TIER_1")).isEqualTo(first);
    assertThat(kwh(bill, "TIER_2")).isEqualTo(second);
  }

  @Test
  void tiersOfAPeriodCountTheEnergyOfItsHours() {
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .constantLoad("10", 60)
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'night','when':[{'from':'00:00','to':'06:00'}],"
                        + "'tiers':[{'upToKwh':'1000','pricePerKwh':'0.1'},"
                        + "{'pricePerKwh':'0.2'}]}"),
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'winter','when':[{'months':[1]}],"
                        + "'tiers':[{'pricePerKwh':'0.2'}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.component() + " " + l.quantity())
        .containsExactly("night 1000", "night 800");
  }

  @ParameterizedTest
  @CsvSource({
    // the bill's first day, its tag's year
    "2025-01-01, 2024",
    "2025-12-01, 2024",
    "2026-06-01, 2025",
  })
  void fourPeaksOfAYearAreBilledInTheNext(String from, int year) {
    // 4CP-24
    Bill bill =
        Settling.of("America/Chicago", from, LocalDate.parse(from).plusMonths(1).toString())
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'tag','rule':{'preset':'ERCOT_4CP'},"
                        + "'pricePerKwYear':'71.25','years':["
                        + "{'year':2024,'demandsKw':['2100','400','25000','1500']},"
                        + "{'year':2025,'tagKw':'7250'}]}"));

    assertThat(line(bill, "tag").determinants())
        .containsEntry("measuredYear", Integer.toString(year))
        .containsEntry("tagKw", "7250");
    assertThat(amount(bill, "tag")).isEqualTo("43046.88");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-01, 2024", "2026-05-01, 2024", "2026-06-01, 2025"})
  void fivePeaksAreBilledFromTheJuneAfter(String from, int year) {
    // 5CP: tag × scaling × price per MW and day × days
    Bill bill =
        Settling.of("America/New_York", from, LocalDate.parse(from).plusMonths(1).toString())
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'capacity','rule':{'preset':'PJM_5CP'},"
                        + "'pricePerMwDay':'269.92','scaling':'1.09','years':["
                        + "{'year':2024,'demandsKw':['18000','20000','19000','21000','22000']},"
                        + "{'year':2025,'tagKw':'20000'}]}"));

    assertThat(line(bill, "capacity").determinants())
        .containsEntry("measuredYear", Integer.toString(year));
    assertThat(line(bill, "capacity").unit()).isEqualTo("MW-day");
    assertThat(amount(bill, "capacity"))
        .isEqualTo(
            bill.lines().get(0).determinants().get("days").equals("31")
                ? "182411.94"
                : "176527.68");
  }

  @Test
  void aYearThatIsBilledByTwoTagsHasALineForEach() {
    Bill bill =
        Settling.of("America/New_York", "2026-01-01", "2027-01-01")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'capacity','rule':{'preset':'PJM_5CP'},"
                        + "'pricePerKwMonth':'2','years':[{'year':2024,'tagKw':'100'},"
                        + "{'year':2025,'tagKw':'300'}]}"));

    assertThat(bill.lines())
        .extracting(l -> l.from() + " " + l.to() + " " + l.amount().toPlainString())
        .containsExactly("2026-01-01 2026-06-01 1000.00", "2026-06-01 2027-01-01 4200.00");
  }

  @Test
  void aNewSitePaysNoTagBeforeItsLagYear() {
    String terms =
        "{'type':'COINCIDENT_PEAK','name':'tag','rule':{'preset':'ERCOT_4CP'},"
            + "'pricePerKwYear':'71.25','firstMeasuredYear':2026}";
    Bill first = Settling.of("UTC", "2026-08-01", "2026-09-01").bill(Clause.of(terms));
    Bill next = Settling.of("UTC", "2027-01-01", "2027-02-01").bill(Clause.of(terms));

    assertThat(amount(first, "tag")).isEqualTo("0.00");
    assertThat(first.missing()).isEmpty();
    assertThat(next.missing()).extracting(MissingFact::code).containsExactly("COINCIDENT_DEMAND");
  }

  @Test
  void theSystemsPeaksAreFoundInItsLoadAndTheSiteIsMeasuredAtThem() {
    // The system peaks at the 100th hour of each month; the site takes 500 kW then, else 900 kW.
    Bill bill =
        Settling.of("UTC", "2026-03-01", "2026-04-01")
            .constantLoad("900", 60)
            .earlierLoad("2025-01-01", 60, i -> isHundredth(i) ? "500" : "900")
            .earlierPrices("system", "2025-01-01", 60, i -> isHundredth(i) ? "70000" : "40000")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'tag','pricePerKwMonth':'1',"
                        + "'rule':{'preset':'TWELVE_CP'},'windowMinutes':60,"
                        + "'systemLoadSeries':'system'}"));

    assertThat(line(bill, "tag").determinants())
        .containsEntry("peaks", "12")
        .containsEntry("peakUtc1", "2025-01-05T04:00:00Z");
    assertThat(amount(bill, "tag")).isEqualTo("500.00");
  }

  @Test
  void fiveHoursOfTheYearLieOnFiveDays() {
    // Ten hours of one day are higher than any of other days.
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .constantLoad("0", 60)
            .earlierLoad("2025-01-01", 60, i -> Integer.toString(i / 24))
            .earlierPrices(
                "system",
                "2025-01-01",
                60,
                i -> i / 24 == 200 ? "9" : i % 24 == 17 && i / 24 > 240 && i / 24 < 245 ? "5" : "1")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'capacity','pricePerKwMonth':'1',"
                        + "'rule':{'preset':'PJM_5CP'},'systemLoadSeries':'system'}"));

    assertThat(line(bill, "capacity").quantity())
        .as("days 200, 241, 242, 243 and 244")
        .isEqualTo("234");
  }

  @Test
  void aYearOfSystemLoadWithAGapFindsNoPeaks() {
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .constantLoad("0", 60)
            .earlierLoad("2025-01-01", 60, i -> "1")
            .earlierPrices("system", "2025-01-01", 60, i -> i == 4000 ? null : "1")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'capacity','pricePerKwMonth':'1',"
                        + "'rule':{'preset':'PJM_5CP'},'systemLoadSeries':'system'}"));

    assertThat(bill.lines()).isEmpty();
    assertThat(bill.missing()).extracting(MissingFact::code).containsExactly("SYSTEM_LOAD");
  }

  @ParameterizedTest
  @CsvSource({"MEAN, 200.00", "MAX, 300.00"})
  void theTagOfASetIsItsMeanOrItsHighest(String aggregate, String amount) {
    Bill bill =
        Settling.of("UTC", "2026-06-01", "2026-07-01")
            .load(60, i -> i == 10 ? "300" : "100")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'tag','pricePerKwMonth':'1','aggregate':'"
                        + aggregate
                        + "','windowMinutes':60,'systemPeaksUtc':['2026-06-01T10:00:00Z',"
                        + "'2026-06-20T10:00:00Z']}"));

    assertThat(amount(bill, "tag")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2027-01-01, 1200.00", "2026-02-01, 2026-03-01, 100.00"})
  void aYearlyAmountIsBorneByTwelfths(String from, String to, String amount) {
    Bill bill =
        Settling.of("UTC", from, to)
            .bill(Clause.of("{'type':'FIXED_CHARGE','name':'service','amountPerYear':'1200.00'}"));

    assertThat(amount(bill, "service")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    // FIX-43 and its like: 771.22 + 310.40 = 1,081.62
    "amountPerMonth, 1000, 0.00, 1081.62",
    "amountPerMonth, 1500, 418.38, 1500.00",
    "amountPerDay, 40, 158.38, 1240.00",
  })
  void aMinimumBillAddsWhatTheChargesLack(
      String member, String minimum, String lacking, String total) {
    Bill bill =
        Settling.of("America/Denver", "2026-10-01", "2026-11-01")
            .bill(
                Clause.of("{'type':'FIXED_CHARGE','name':'service','amountPerDay':'24.878'}"),
                Clause.of("{'type':'FIXED_CHARGE','name':'energy','amountPerMonth':'310.40'}"),
                Clause.of(
                    "{'type':'MINIMUM_BILL','name':'minimum','" + member + "':'" + minimum + "'}"));

    assertThat(amount(bill, "minimum")).isEqualTo(lacking);
    assertThat(bill.total().toPlainString()).isEqualTo(total);
  }

  @Test
  void aYearlyMinimumIsTruedUpInTheLastMonth() {
    String minimum = "{'type':'MINIMUM_BILL','name':'minimum','amountPerYear':'1200'}";
    Bill year =
        Settling.of("UTC", "2026-01-01", "2027-01-01")
            .bill(Settling.demand("1", 60, null), Clause.of(minimum));
    Settling december = Settling.of("UTC", "2026-12-01", "2027-01-01");
    for (int month = 1; month <= 11; month++) {
      december.charged(String.format(Locale.ROOT, "2026-%02d", month), "90");
    }
    Bill last = december.bill(Settling.perMonth("service", "50", null), Clause.of(minimum));

    assertThat(amount(year, "minimum")).isEqualTo("1200.00");
    assertThat(amount(last, "minimum")).isEqualTo("160.00");
    assertThat(
            Settling.of("UTC", "2026-11-01", "2026-12-01")
                .bill(Settling.perMonth("service", "50", null), Clause.of(minimum))
                .lines())
        .hasSize(1);
    assertThat(
            Settling.of("UTC", "2026-12-01", "2027-01-01")
                .charged("2026-11", "90")
                .bill(Settling.perMonth("service", "50", null), Clause.of(minimum))
                .missing())
        .hasSize(10)
        .allSatisfy(fact -> assertThat(fact.code()).isEqualTo("EARLIER_CHARGES"));
  }

  @Test
  void ridersInPercentMayLowerTheBill() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .constantLoad("1000", 60)
            .bill(
                Settling.perMonth("service", "100", null),
                Clause.of("{'type':'ENERGY_FEE','name':'fuel','pricePerKwh':'-0.001'}"),
                Clause.of("{'type':'TAX','name':'rider','percent':'-2.5','appliesTo':['service']}"),
                Clause.of(
                    "{'type':'TAX','name':'tax','percent':'10',"
                        + "'appliesTo':['service','fuel','rider']}"));

    assertThat(amount(bill, "fuel")).isEqualTo("-744.00");
    assertThat(amount(bill, "rider")).isEqualTo("-2.50");
    assertThat(amount(bill, "tax")).isEqualTo("-64.65");
  }

  private static boolean isHundredth(int hours) {
    ZonedDateTime at =
        Instant.parse("2025-01-01T00:00:00Z").plusSeconds(3600L * hours).atZone(ZoneOffset.UTC);
    return at.getDayOfMonth() == 5 && at.getHour() == 4;
  }

  private static String kwh(Bill bill, String part) {
    return bill.lines().stream()
        .filter(each -> part.equals(each.part()))
        .map(each -> each.quantity().movePointRight(3))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .stripTrailingZeros()
        .toPlainString();
  }
}
