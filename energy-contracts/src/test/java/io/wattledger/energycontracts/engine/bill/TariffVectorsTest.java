package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.testing.GoldenVectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reference cases of tariffs, each read from its inputs: docs/formulas. */
class TariffVectorsTest {

  private static final BigDecimal MICRO = new BigDecimal("0.000001");

  @TestFactory
  Stream<DynamicTest> everyReferenceCaseIsReproduced() {
    return StreamSupport.stream(
            GoldenVectors.load("tariffs.json").get("vectors").spliterator(), false)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.get("id").asText() + " " + vector.get("description").asText(),
                    () -> check(vector)));
  }

  private static void check(JsonNode vector) {
    JsonNode in = vector.get("inputs");
    JsonNode expected = vector.get("expected");
    switch (vector.get("id").asText()) {
      case "TOU-DST-01", "TOU-DST-02" -> timeOfUse(in, expected);
      case "RT-DST-04" -> indexOverTheClockChange(in, expected);
      case "TIER-06" -> tiers(in, expected);
      case "HUD-08" -> hoursUse(in, expected);
      case "RATCH-09" -> ratchet(in, expected, false);
      case "RATCH-10" -> ratchet(vector("RATCH-09").get("inputs"), expected, true);
      case "RATCH-12" -> seasonalRatchet(in, expected);
      case "4CP-24", "12CP-25" -> coincidentPeaks(in, expected);
      case "CPWIN-26" -> peakWindow(in, expected);
      case "WIN-38" -> windows(in, expected);
      case "FIX-43" -> fixedAndMinimum(in, expected);
      case "KVA-46" -> apparentPower(in, expected);
      default -> throw new AssertionError("no reading for " + vector.get("id"));
    }
  }

  private static void timeOfUse(JsonNode in, JsonNode expected) {
    Bill bill =
        Settling.of(
                text(in, "timezone"),
                text(in, "period_start_local"),
                text(in, "period_end_local_exclusive"))
            .constantLoad("10000", 60)
            .bill(
                Clause.of(
                    "{'type':'TOU_ENERGY','name':'energy','periods':[{'name':'on','pricePerKwh':'"
                        + text(in, "on_rate_usd_kwh")
                        + "','when':[{'days':['WEEKDAY'],'from':'13:00','to':'19:00'}]},"
                        + "{'name':'off','allOtherHours':true,'pricePerKwh':'"
                        + text(in, "off_rate_usd_kwh")
                        + "'}]}"));

    assertThat(bill.checks().hours()).isEqualByComparingTo(text(expected, "hours_total"));
    assertThat(line(bill, "on").determinants()).containsEntry("hours", text(expected, "hours_on"));
    assertThat(line(bill, "off").determinants())
        .containsEntry("hours", text(expected, "hours_off"));
    assertThat(line(bill, "on").quantity()).isEqualByComparingTo(text(expected, "kwh_on"));
    assertThat(amount(bill, "on")).isEqualTo(text(expected, "charge_on_usd"));
    assertThat(amount(bill, "off")).isEqualTo(text(expected, "charge_off_usd"));
    assertThat(bill.total().toPlainString()).isEqualTo(text(expected, "total_usd"));
  }

  private static void indexOverTheClockChange(JsonNode in, JsonNode expected) {
    LocalDate day = LocalDate.parse(text(in, "local_date"));
    Bill bill =
        Settling.of(text(in, "timezone"), day.toString(), day.plusDays(1).toString())
            .constantLoad("10000", 15)
            .price("rt", 15, i -> BigDecimal.valueOf(200L + i, 1).toPlainString())
            .bill(Clause.of("{'type':'INDEX_ENERGY','name':'energy','priceSeries':'rt'}"));

    assertThat(bill.checks().intervals()).isEqualTo(expected.get("interval_count").asInt());
    assertThat(line(bill, "energy").quantity()).isEqualByComparingTo(text(expected, "mwh"));
    assertThat(line(bill, "energy").unitPrice())
        .isEqualByComparingTo(text(expected, "time_weighted_avg_price"));
    assertThat(amount(bill, "energy")).isEqualTo(text(expected, "energy_cost_usd"));
  }

  private static void tiers(JsonNode in, JsonNode expected) {
    List<String> tiers = new ArrayList<>();
    for (JsonNode tier : in.get("tiers")) {
      tiers.add(
          "{'pricePerKwh':'"
              + text(tier, "rate")
              + (tier.get("max").isNull() ? "'}" : "','upToKwh':'" + text(tier, "max") + "'}"));
    }
    Bill bill =
        april(text(in, "kwh"))
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','tiers':["
                        + String.join(",", tiers)
                        + "]}"));

    for (int i = 0; i < tiers.size(); i++) {
      assertThat(line(bill, "TIER_" + (i + 1)).quantity())
          .isEqualByComparingTo(expected.get("kwh_by_tier").get(i).asText());
      assertThat(amount(bill, "TIER_" + (i + 1)))
          .isEqualTo(expected.get("charge_by_tier_usd").get(i).asText());
    }
    assertThat(bill.total().toPlainString()).isEqualTo(text(expected, "total_usd"));
  }

  private static void hoursUse(JsonNode in, JsonNode expected) {
    Bill bill =
        april(text(in, "month_kwh"))
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','demandKw':'"
                        + text(in, "billing_demand_kw")
                        + "','tiers':[{'upToKwhPerKw':'"
                        + text(in.get("tiers").get(0), "max")
                        + "','pricePerKwh':'"
                        + text(in.get("tiers").get(0), "rate")
                        + "'},{'pricePerKwh':'"
                        + text(in.get("tiers").get(1), "rate")
                        + "'}]}"));

    assertThat(line(bill, "TIER_1").quantity())
        .isEqualByComparingTo(text(expected, "tier1_limit_kwh"));
    assertThat(amount(bill, "TIER_1")).isEqualTo(text(expected, "tier1_usd"));
    assertThat(amount(bill, "TIER_2")).isEqualTo(text(expected, "tier2_usd"));
    assertThat(bill.total().toPlainString()).isEqualTo(text(expected, "total_usd"));
  }

  private static void ratchet(JsonNode in, JsonNode expected, boolean includesCurrentMonth) {
    int months = in.get("lookback_months").asInt() + (includesCurrentMonth ? 1 : 0);
    String terms =
        "{'type':'DEMAND','name':'demand','pricePerKw':'"
            + text(in, "rate_usd_per_kw")
            + "','ratchets':[{'percent':'"
            + new BigDecimal(text(in, "ratchet")).movePointRight(2).toPlainString()
            + "','months':"
            + months
            + ",'includesCurrentMonth':"
            + includesCurrentMonth
            + "}]}";
    Bill bill =
        year(in.get("current_year_peaks_kw_jan_dec"))
            .peaksBefore(texts(in.get("prior_year_peaks_kw_jan_dec")))
            .bill(Clause.of(terms));

    assertThat(billed(bill)).containsExactly(texts(expected.get("billing_demand_kw")));
    if (!includesCurrentMonth) {
      assertThat(bill.total().toPlainString()).isEqualTo(text(expected, "annual_usd"));
      assertThat(
              bill.lines().stream()
                  .filter(each -> "RATCHET".equals(each.part()))
                  .map(each -> each.amount().amount())
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .toPlainString())
          .isEqualTo(text(expected, "stranded_ratchet_cost_usd"));
    }
  }

  /** The look-back looks at the months of the same year, also later ones: the year before alike. */
  private static void seasonalRatchet(JsonNode in, JsonNode expected) {
    List<Integer> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      if (in.get("lookback_months").get(month - 1).asInt() == 1) {
        months.add(month);
      }
    }
    Bill bill =
        year(in.get("monthly_peaks_kw"))
            .peaksBefore(texts(in.get("monthly_peaks_kw")))
            .bill(
                Clause.of(
                    "{'type':'DEMAND','name':'demand','pricePerKw':'1','ratchets':[{'percent':'"
                        + new BigDecimal(text(in, "lookback_percent")).movePointRight(2)
                        + "','peakMonths':"
                        + months
                        + "}]}"));

    List<String> billed = billed(bill);
    assertThat(billed).containsExactly(texts(expected.get("billing_demand_kw")));
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < billed.size(); i++) {
      BigDecimal rate = in.get("monthly_demand_rates").get(i).decimalValue();
      total = total.add(new BigDecimal(billed.get(i)).multiply(rate));
    }
    assertThat(total).isEqualByComparingTo(text(expected, "annual_demand_usd"));
  }

  private static void coincidentPeaks(JsonNode in, JsonNode expected) {
    boolean four = in.has("load_mw_at_cp_jun_jul_aug_sep");
    JsonNode loads = in.get(four ? "load_mw_at_cp_jun_jul_aug_sep" : "load_mw_at_cp_jan_dec");
    List<String> kw = new ArrayList<>();
    loads.forEach(mw -> kw.add(new BigDecimal(mw.asText()).movePointRight(3).toPlainString()));
    Bill bill =
        Settling.of("America/Chicago", "2026-01-01", "2027-01-01")
            .bill(
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'tag','rule':{'preset':'"
                        + (four ? "ERCOT_4CP" : "TWELVE_CP")
                        + "'},'pricePerKwYear':'"
                        + text(in, "rate_usd_per_kw_year")
                        + "','years':[{'year':2025,'demandsKw':['"
                        + String.join("','", kw)
                        + "']}]}"));

    assertThat(line(bill, "tag").quantity())
        .isCloseTo(
            new BigDecimal(text(expected, four ? "avg_4cp_kw" : "avg_12cp_kw")), within(MICRO));
    assertThat(amount(bill, "tag"))
        .isEqualTo(text(expected, four ? "annual_charge_next_year_usd" : "annual_charge_usd"));
  }

  private static void peakWindow(JsonNode in, JsonNode expected) {
    for (int minutes : new int[] {15, 30}) {
      Bill bill =
          Settling.of("UTC", "2026-08-01", "2026-09-01")
              .load(
                  15,
                  i ->
                      new BigDecimal(in.get("mw_in_peak_interval_and_next").get(i % 2).asText())
                          .movePointRight(3)
                          .toPlainString())
              .bill(
                  Clause.of(
                      "{'type':'COINCIDENT_PEAK','name':'tag','pricePerKwMonth':'1',"
                          + "'systemPeaksUtc':['2026-08-20T22:00:00Z'],'windowMinutes':"
                          + minutes
                          + "}"));

      assertThat(line(bill, "tag").quantity())
          .isEqualByComparingTo(text(expected, "cp_" + minutes + "min_kw"));
    }
  }

  private static void windows(JsonNode in, JsonNode expected) {
    String[] kw = new String[in.get("kwh_per_15min").size()];
    for (int i = 0; i < kw.length; i++) {
      kw[i] =
          new BigDecimal(in.get("kwh_per_15min").get(i).asText())
              .multiply(BigDecimal.valueOf(4))
              .toPlainString();
    }
    String[][] cases = {
      {"demand_15min_kw", "15", "FIXED"},
      {"demand_fixed30_kw", "30", "FIXED"},
      {"demand_sliding30_kw", "30", "SLIDING"},
      {"demand_fixed60_kw", "60", "FIXED"},
    };
    for (String[] each : cases) {
      Bill bill =
          Settling.of("UTC", "2026-10-01", "2026-10-02")
              .firstIntervals(15, kw)
              .bill(
                  Clause.of(
                      "{'type':'DEMAND','name':'demand','pricePerKw':'1','windowMinutes':"
                          + each[1]
                          + ",'window':'"
                          + each[2]
                          + "'}"));
      assertThat(line(bill, "demand").quantity())
          .as(each[0])
          .isEqualByComparingTo(text(expected, each[0]));
    }
  }

  private static void fixedAndMinimum(JsonNode in, JsonNode expected) {
    Bill bill =
        Settling.of("America/Denver", "2026-10-01", "2026-11-01")
            .bill(
                Clause.of(
                    "{'type':'FIXED_CHARGE','name':'service','amountPerDay':'"
                        + text(in, "fixed_usd_day")
                        + "'}"),
                Settling.perMonth("energy", text(in, "energy_usd"), null),
                Clause.of(
                    "{'type':'MINIMUM_BILL','name':'minimum','amountPerMonth':'"
                        + text(in, "min_bill_usd_month")
                        + "'}"));

    assertThat(amount(bill, "service")).isEqualTo(text(expected, "fixed_exact_usd"));
    assertThat(amount(bill, "minimum")).isEqualTo(text(expected, "min_bill_adjustment_usd"));
    assertThat(bill.total().toPlainString()).isEqualTo(text(expected, "total_usd"));
  }

  private static void apparentPower(JsonNode in, JsonNode expected) {
    Settling month =
        Settling.of("UTC", "2026-05-01", "2026-06-01").constantLoad(text(in, "kw"), 15);
    Bill bill =
        month.bill(
            Clause.of(
                "{'type':'DEMAND','name':'kva','basis':'KVA','pricePerKw':'"
                    + text(in, "rate_kva")
                    + "','powerFactor':{'stated':'"
                    + text(in, "pf")
                    + "'}}"),
            Clause.of(
                "{'type':'DEMAND','name':'adjusted','pricePerKw':'"
                    + text(in, "rate_kw")
                    + "','powerFactor':{'target':'"
                    + text(in, "target_pf")
                    + "','stated':'"
                    + text(in, "pf")
                    + "'}}"));

    assertThat(line(bill, "kva").quantity())
        .isCloseTo(new BigDecimal(text(expected, "kva")), within(MICRO));
    assertThat(amount(bill, "kva")).isEqualTo(text(expected, "kva_charge_usd"));
    assertThat(line(bill, "adjusted").quantity())
        .isCloseTo(new BigDecimal(text(expected, "pf_adjusted_kw")), within(MICRO));
    assertThat(amount(bill, "adjusted")).isEqualTo(text(expected, "pf_adjusted_charge_usd"));
  }

  /** An April whose first 320 hours hold all of an energy that they divide. */
  private static Settling april(String kwh) {
    String kw = new BigDecimal(kwh).divide(BigDecimal.valueOf(320)).toPlainString();
    return Settling.of("UTC", "2026-04-01", "2026-05-01").load(60, i -> i < 320 ? kw : "0");
  }

  /** A year whose months have their peak throughout. */
  private static Settling year(JsonNode peaks) {
    String[] kw = texts(peaks);
    LocalDate first = LocalDate.of(2025, 1, 1);
    return Settling.of("UTC", "2025-01-01", "2026-01-01")
        .load(60, i -> kw[first.plusDays(i / 24).getMonthValue() - 1]);
  }

  private static List<String> billed(Bill bill) {
    String[] billed = new String[12];
    for (BillLine each : bill.lines()) {
      billed[YearMonth.from(each.from()).getMonthValue() - 1] =
          each.determinants().get("billingKw");
    }
    return List.of(billed);
  }

  private static String[] texts(JsonNode list) {
    String[] texts = new String[list.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = list.get(i).asText();
    }
    return texts;
  }

  private static JsonNode vector(String id) {
    for (JsonNode vector : GoldenVectors.load("tariffs.json").get("vectors")) {
      if (vector.get("id").asText().equals(id)) {
        return vector;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }
}
