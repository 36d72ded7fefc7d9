package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.SuiteResource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a preview takes from before its period: docs/formulas/settlement.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PreviewHistoryTest {

  private static final String PATH = "settlements/preview";

  @Test
  void coincidentDemandsMayComeFromHistory() {
    post(
            PATH,
            PreviewBody.of(
                "2025-01-01",
                "2026-01-01",
                "{'type':'COINCIDENT_PEAK','pricePerKwYear':'71.25'}",
                "'load':{'constantKw':'0'},"
                    + "'history':{'coincidentDemandsKw':['2100','400','25000','1500']}"))
        .statusCode(200)
        .body("lines[0].quantity", equalTo("7250"))
        .body("total", equalTo("516562.50"));
  }

  @Test
  void ratchetsLookAtStatedPeaksAndEarlierLoad() {
    String terms =
        "{'type':'DEMAND','name':'demand','pricePerKw':'12.50','ratchets':[{'percent':'80'}]}";
    post(
            PATH,
            PreviewBody.of(
                "2025-01-01",
                "2025-02-01",
                terms,
                "'load':{'constantKw':'5000'},'history':{"
                    + "'monthlyPeaks':[{'month':'2024-05','kw':'12500'}],"
                    + "'load':{'startUtc':'2025-01-01T00:00:00Z','kw':['9000','9000']}}"))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("lines.part", equalTo(List.of("OWN_DEMAND", "RATCHET")))
        .body("lines[1].determinants.earlierPeakMonth", equalTo("2024-05"))
        .body("lines[1].determinants.ratchetMonthsKnown", equalTo("2"))
        .body("total", equalTo("125000.00"));
  }

  @Test
  void yearlyMinimumsCountEarlierCharges() {
    post(
            PATH,
            PreviewBody.of(
                "2026-02-01",
                "2026-03-01",
                "{'type':'FIXED_CHARGE','name':'service','amountPerMonth':'40'},"
                    + "{'type':'MINIMUM_BILL','name':'minimum','amountPerYear':'1200',"
                    + "'yearEndsWithMonth':2,'since':'2026-01'}",
                "'load':{'constantKw':'0'},"
                    + "'history':{'monthlyCharges':[{'month':'2026-01','amount':'90'}]}"))
        .statusCode(200)
        .body("lines[1].amount", equalTo("70.00"))
        .body("total", equalTo("110.00"));
  }

  @Test
  void aYearOfMinimumTakeCountsTheEarlierLoad() {
    post(
            PATH,
            PreviewBody.of(
                "2025-12-01",
                "2026-01-01",
                "{'type':'MINIMUM_TAKE','name':'take','period':'YEAR','contractMwh':'10000',"
                    + "'minimumPercent':'90','pricePerMwh':'42'}",
                "'load':{'constantKw':'1000'},'history':{'load':{'startUtc':"
                    + "'2025-01-01T06:00:00Z','kw':"
                    + Collections.nCopies(8016, "'1000'")
                    + "}}"))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("lines[0].determinants.takenMwh", equalTo("8760"))
        .body("lines[0].determinants.shortfallMwh", equalTo("240"))
        .body("total", equalTo("10080.00"));
  }

  @Test
  void aTagOfTheYearBeforeIsMeasuredInTheEarlierLoad() {
    String[] september = Collections.nCopies(720, "'100'").toArray(String[]::new);
    september[100] = "'900'";
    post(
            PATH,
            PreviewBody.of(
                "2026-01-01",
                "2026-02-01",
                "{'type':'COINCIDENT_PEAK','name':'tag','pricePerKwMonth':'2','windowMinutes':60,"
                    + "'rule':{'months':[9]},'years':[{'year':2025,'peaksUtc':"
                    + "['2025-09-05T09:00:00Z']}]}",
                "'load':{'constantKw':'0'},'history':{'load':{'startUtc':"
                    + "'2025-09-01T05:00:00Z','kw':"
                    + List.of(september)
                    + "}}"))
        .statusCode(200)
        .body("status", equalTo("FINAL"))
        .body("lines[0].quantity", equalTo("900"))
        .body("total", equalTo("1800.00"));
  }
}
