package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.SuiteResource;
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
            preview(
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
            preview(
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
            preview(
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

  private static String preview(String from, String to, String components, String rest) {
    return "{'timeZone':'America/Chicago','from':'"
        + from
        + "','to':'"
        + to
        + "','currency':'USD','components':["
        + components
        + "],"
        + rest
        + "}";
  }
}
