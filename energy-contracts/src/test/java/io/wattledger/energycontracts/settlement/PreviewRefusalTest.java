package io.wattledger.energycontracts.settlement;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Previews that are refused, each with its place. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PreviewRefusalTest {

  private static final String PATH = "settlements/preview";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'FIXED_BLOCK','pricePerMwh':'1'} | 400 | /components/0/blockKw | is required",
        "{'type':'FIXED_BLOCK','blockKw':'-1','pricePerMwh':'1'} | 400 | /components/0/blockKw"
            + " | must be above zero, not -1",
        "{'type':'ENERGY_FEE','pricePerMwh':'1','pricePerKwh':'1'} | 422"
            + " | /components/0/pricePerKwh | keep one of them",
        "{'type':'INDEX_ENERGY','quantity':'ABOVE_BLOCK','priceSeries':'x'} | 422"
            + " | /components/0/quantity | needs a FIXED_BLOCK",
        "{'type':'NO_SUCH'} | 400 | /components/0 | unknown type",
        "{'type':'ENERGY_FEE','pricePerMwh':'1','colour':'red'} | 400 | /components/0/colour"
            + " | is not known here",
        "{'type':'ENERGY_FEE','pricePerMwh':'a'} | 400 | /components/0/pricePerMwh"
            + " | must be a decimal number",
        "{'type':'ENERGY_FEE','pricePerMwh':'1','allocation':{'method':'ONLY','use':'CAR'}} | 400"
            + " | /components/0/allocation/use | must be one of [MINING, AI, HOSTED]",
      })
  void wrongTermsAreRefusedWithPlaceAndReason(
      String component, int status, String pointer, String detail) {
    post(PATH, PreviewBody.of("2026-10-01", "2026-11-01", component, "'load':{'constantKw':'1'}"))
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].detail", containsString(detail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'load':{} | 400 | /load/kw",
        "'load':{'constantKw':'1','kw':['1']} | 422 | /load/kw",
        "'load':{'constantKw':'1','intervalMinutes':15} | 422 | /load",
        "'load':{'intervalMinutes':7,'kw':['1']} | 400 | /load/intervalMinutes",
        "'load':{'kw':['1'],'startUtc':'2026-10-01T05:10:00Z'} | 422 | /load/startUtc",
        "'load':{'kw':['1'],'startUtc':'2026-09-01T05:00:00Z'} | 422 | /load/kw",
        "'load':{'kw':['1e12']} | 400 | /load/kw",
        "'load':{'kw':['1']},'prices':{'series':{'rt':['1','2']}} | 422 | /prices/series/rt",
        "'load':{'constantKw':'1'},'prices':{'series':{'rt':['1','2']}} | 422 | /prices/series/rt",
        "'load':{'constantKw':'1'},'prices':{'series':{'rt':{}}} | 400 | /prices/series/rt",
        "'load':{'constantKw':'1'},'rounding':'UP' | 400 | /rounding",
        "'load':{'constantKw':'1'},'history':{'coincidentDemandsKw':[null]} | 400"
            + " | /history/coincidentDemandsKw/0",
        "'load':{'kw':['1'],'kvar':['1','2']} | 422 | /load/kvar",
        "'load':{'constantKw':'1','kvar':['1']} | 422 | /load/kvar",
        "'load':{'constantKw':'1'},'history':{'load':{'kw':['1']}} | 400 | /history/load",
        "'load':{'constantKw':'1'},'history':{'load':{'startUtc':'2026-10-01T05:00:00Z',"
            + "'kw':['1']}} | 422 | /history/load/kw",
        "'load':{'constantKw':'1'},'history':{'series':{'rt':['1']}} | 400 | /history/series/rt",
        "'load':{'constantKw':'1'},'history':{'monthlyPeaks':[{'kw':'1'}]} | 400"
            + " | /history/monthlyPeaks/0",
        "'load':{'constantKw':'1'},'history':{'monthlyPeaks':[{'month':'2026-01','kw':'-1'}]} | 400"
            + " | /history/monthlyPeaks/0",
        "'load':{'constantKw':'1'},'history':{'monthlyCharges':[{'month':'2026-09'}]} | 400"
            + " | /history/monthlyCharges/0/amount",
      })
  void wrongLoadsAndPricesAreRefusedWithTheirPlace(String rest, int status, String pointer) {
    post(
            PATH,
            PreviewBody.of(
                "2026-10-01", "2026-11-01", "{'type':'ENERGY_FEE','pricePerMwh':'1'}", rest))
        .statusCode(status)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aBackwardPeriodAndAnUnknownZoneAreRefusedTogether() {
    post(
            PATH,
            "{'timeZone':'Mars/Olympus','from':'2026-11-01','to':'2026-10-01','currency':'XXX',"
                + "'components':[{'type':'FIXED_CHARGE','amountPerMonth':'1'}]}")
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/timeZone", "/currency", "/to")));
  }

  @Test
  void aBodyWithoutTheRequiredMembersIsRefused() {
    post(PATH, "{}").statusCode(400).body("errors", hasSize(5));
    post(PATH, "{'from':'October'}").statusCode(400).body("errors[0].pointer", equalTo("/from"));
    post(PATH, "[]").statusCode(400);
    post(PATH, "").statusCode(400);
  }

  @Test
  void anonymousCallersAreUnauthenticated() {
    given()
        .contentType("application/json")
        .body("{}")
        .post(ROOT + PATH)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai-customer", "site-agent", "collector"})
  void otherRolesAreForbidden(String role) {
    as(role).body("{}").post(ROOT + PATH).then().statusCode(403);
  }
}
