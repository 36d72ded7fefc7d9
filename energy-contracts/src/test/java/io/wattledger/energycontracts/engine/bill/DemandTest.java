package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.demand;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.Proration;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Billing demand and coincident peaks: docs/formulas/demand.md, docs/formulas/coincident-peak.md.
 */
class DemandTest {

  private static final String[] WIN_38 = {
    "10000", "10000", "10400", "13600", "13200", "10000", "10000", "10000"
  };

  @ParameterizedTest
  @CsvSource({
    "15, FIXED,   13600, 2026-10-01T00:45:00Z",
    "30, FIXED,   12000, 2026-10-01T00:30:00Z",
    "30, SLIDING, 13400, 2026-10-01T00:45:00Z",
    "60, FIXED,   11000, 2026-10-01T00:00:00Z",
  })
  void billingDemandDependsOnTheWindow(
      int minutes, DemandCharge.Window window, String kw, String start) {
    // WIN-38
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .firstIntervals(15, WIN_38)
            .bill(demand("1", minutes, window));

    assertThat(line(bill, "demand").determinants())
        .containsEntry("peakKw", kw)
        .containsEntry("peakStartUtc", start);
    assertThat(amount(bill, "demand")).isEqualTo(kw + ".00");
  }

  @Test
  void aWindowWithAMissingReadingIsNoDemand() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-10-02")
            .firstIntervals(15, "1000", "90000", null, "1000", "2000", "2000")
            .bill(demand("1", 30, DemandCharge.Window.FIXED));

    assertThat(line(bill, "demand").determinants()).containsEntry("peakKw", "45500");
    assertThat(bill.missing()).extracting(MissingFact::code).containsExactly("LOAD_GAP");
  }

  @Test
  void aDemandThatNobodyMeasuredIsMissingAndNotZero() {
    Bill bill =
        Settling.of("UTC", "2026-10-01", "2026-11-01")
            .load(15, i -> null)
            .bill(demand("8.90", 15, null));

    assertThat(bill.lines()).isEmpty();
    assertThat(bill.missing()).extracting(MissingFact::code).containsExactly("LOAD_GAP", "DEMAND");
  }

  @ParameterizedTest
  @CsvSource({
    // minimum, billing, billed, amount
    "     ,      , 9000,  80100.00",
    "8000 ,      , 9000,  80100.00",
    "12000,      , 12000, 106800.00",
    "     , 36900, 36900, 328410.00",
  })
  void aContractDemandOrAMinimumMayBeBilledInstead(
      BigDecimal minimum, BigDecimal billing, String billed, String amount) {
    ChargeComponent terms =
        Clause.of(
            "{'type':'DEMAND','name':'demand','pricePerKw':'8.90','windowMinutes':15"
                + (minimum == null ? "" : ",'minimumKw':'" + minimum + "'")
                + (billing == null ? "" : ",'billingKw':'" + billing + "'")
                + "}");

    Bill bill =
        Settling.of("America/Chicago", "2026-10-01", "2026-11-01")
            .constantLoad("9000", 15)
            .bill(terms);

    assertThat(line(bill, "demand").quantity()).isEqualTo(billed);
    assertThat(amount(bill, "demand")).isEqualTo(amount);
  }

  @Test
  void everyMonthOfALongerBillHasItsOwnDemand() {
    Bill bill =
        Settling.of("UTC", "2026-01-01", "2026-04-01")
            .load(60, i -> i < 31 * 24 ? "1000" : i < (31 + 28) * 24 ? "3000" : "2000")
            .bill(demand("2", 60, null));

    assertThat(bill.lines())
        .extracting(l -> l.amount().toPlainString())
        .containsExactly("2000.00", "6000.00", "4000.00");
  }

  @ParameterizedTest
  @CsvSource({"NONE, 10000.00", "DAYS, 5161.29"})
  void aBillOfSixteenDaysChargesDemandAsItsProrationSays(Proration proration, String amount) {
    ChargeComponent terms =
        Clause.of(
            "{'type':'DEMAND','name':'demand','pricePerKw':'10','windowMinutes':60,'proration':'"
                + proration
                + "'}");

    Bill bill = Settling.of("UTC", "2026-10-16", "2026-11-01").constantLoad("1000", 60).bill(terms);

    assertThat(amount(bill, "demand")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2026-01-01, 516562.50",
    "2025-01-01, 2025-02-01, 43046.88",
  })
  void theTagIsTheMeanOfTheDemandsAtTheSystemsPeaks(String from, String to, String amount) {
    // 4CP-24
    Bill bill =
        Settling.of("America/Chicago", from, to).bill(peaks("2100", "400", "25000", "1500"));

    assertThat(line(bill, "transmission").quantity()).isEqualTo("7250");
    assertThat(amount(bill, "transmission")).isEqualTo(amount);
  }

  @Test
  void twelvePeaksAreOnlyMoreOfTheSameData() {
    // 12CP-25
    Bill bill =
        Settling.of("America/Chicago", "2027-01-01", "2028-01-01")
            .bill(
                peaks(
                    "24000", "23000", "20000", "18000", "10000", "2100", "400", "25000", "1500",
                    "15000", "22000", "24000"));

    assertThat(line(bill, "transmission").quantity()).isEqualTo("15416.666666667");
    assertThat(amount(bill, "transmission")).isEqualTo("1098437.50");
  }

  @ParameterizedTest
  @CsvSource({"15, 10000", "30, 12000"})
  void theDemandAtAPeakIsTheMeanOfItsWindow(int minutes, String kw) {
    // CPWIN-26
    ChargeComponent terms =
        Clause.of(
            "{'type':'COINCIDENT_PEAK','name':'transmission','pricePerKwMonth':'5.95',"
                + "'systemPeaksUtc':['2026-08-20T22:00:00Z'],'windowMinutes':"
                + minutes
                + "}");

    Bill bill =
        Settling.of("UTC", "2026-08-01", "2026-09-01")
            .load(15, i -> i == (19 * 24 + 22) * 4 ? "10000" : "14000")
            .bill(terms);

    assertThat(line(bill, "transmission").quantity()).isEqualTo(kw);
  }

  @Test
  void anUnknownTagIsNamedAndNotZero() {
    Bill bill = Settling.of("UTC", "2026-08-01", "2026-09-01").bill(peaks());

    assertThat(bill.lines()).isEmpty();
    assertThat(bill.missing()).extracting(MissingFact::code).containsExactly("COINCIDENT_DEMAND");
  }

  private static ChargeComponent peaks(String... demands) {
    return Clause.of(
        "{'type':'COINCIDENT_PEAK','name':'transmission','pricePerKwYear':'71.25',"
            + "'coincidentDemandsKw':"
            + Stream.of(demands)
                .collect(Collectors.joining("','", "['", "']"))
                .replace("['']", "[]")
            + "}");
  }
}
