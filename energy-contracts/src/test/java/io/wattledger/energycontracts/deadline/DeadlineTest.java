package io.wattledger.energycontracts.deadline;

import static io.restassured.RestAssured.given;
import static io.wattledger.energycontracts.Api.ROOT;
import static io.wattledger.energycontracts.Api.as;
import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.testing.SuiteResource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines of contracts: docs/guide/energy.md. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class DeadlineTest {

  private static final String FEE = "[{'type':'ENERGY_FEE','name':'fee','pricePerMwh':'1'}]";

  @Test
  void deadlinesComeInTheOrderOfTheirDaysPageByPage() {
    String code = fresh("DUE");
    contract(code, FEE);
    add(code, "ELECTION", "2027-05-31").statusCode(201).body("remindDays", equalTo(30));
    add(code, "NOTICE", "2027-03-31").statusCode(201).body("recordedBy", equalTo("energy"));
    add(code, "RENEWAL", "2027-04-30").statusCode(201).body("done", nullValue());

    String next =
        list("?limit=2&contractCode=" + code)
            .body("items.dueOn", equalTo(List.of("2027-03-31", "2027-04-30")))
            .body("items[0].contractName", equalTo("Supply"))
            .extract()
            .path("next");
    list("?limit=2&contractCode=" + code + "&cursor=" + next)
        .body("items.dueOn", equalTo(List.of("2027-05-31")))
        .body("next", nullValue());
    list("?contractCode=" + code + "&from=2027-04-30&to=2027-05-31")
        .body("items.kind", equalTo(List.of("RENEWAL")));
  }

  @Test
  void theLastDayOfAContractIsADeadlineUntilAVersionStaysOpen() {
    String code = fresh("END");
    post(
            "contracts",
            ("{'code':'%s','name':'Supply','siteCode':'pecos','supplier':'Lone Star Retail',"
                    + "'kind':'SUPPLY','timeZone':'America/Chicago','currency':'USD','versions':["
                    + "{'effectiveFrom':'2026-12-01','effectiveTo':'2028-01-01','components':%s},"
                    + "{'effectiveFrom':'2027-06-01','effectiveTo':'2027-09-01','components':%s}]}")
                .formatted(code, FEE, FEE))
        .statusCode(201);

    list("?contractCode=" + code)
        .body("items.kind", equalTo(List.of("EXPIRY")))
        .body("items.dueOn", equalTo(List.of("2027-12-31")));

    post(
            "contracts/" + code + "/versions",
            "{'effectiveFrom':'2028-01-01','components':" + FEE + "}")
        .statusCode(201);
    list("?contractCode=" + code).body("items.size()", equalTo(0));
  }

  @Test
  void whatWasDoneIsNotedOnce() {
    String code = fresh("DONE");
    contract(code, FEE);
    String id = add(code, "NOTICE", "2027-03-31").extract().path("id");
    complete(id, "Sent").statusCode(200).body("done.by", equalTo("energy"));
    complete(id, "Sent again").statusCode(200).body("done.note", equalTo("Sent"));

    list("?open=true&contractCode=" + code).body("items.size()", equalTo(0));
    list("?open=false&contractCode=" + code).body("items[0].done.at", notNullValue());
  }

  @Test
  void anOpenDeadlineIsCorrectedAndTheTrailKeepsWhatItWas() {
    String code = fresh("MOVE");
    contract(code, FEE);
    String id = add(code, "NOTICE", "2027-03-31").extract().path("id");
    String moved =
        "{'kind':'RENEWAL','dueOn':'2027-04-30','remindDays':60,'note':' Call the broker '}";

    correct(id, moved)
        .statusCode(200)
        .body("kind", equalTo("RENEWAL"))
        .body("note", equalTo("Call the broker"));
    correct(id, moved).statusCode(200);
    correct(id, moved.replace("04-30", "05-31")).statusCode(200);
    list("?contractCode=" + code)
        .body("items.id", equalTo(List.of(id)))
        .body("items.dueOn", equalTo(List.of("2027-05-31")))
        .body("items.remindDays", equalTo(List.of(60)));
    as("auditor")
        .get(ROOT + "audit-entries?entityType=contract-deadline&entityId=" + id)
        .then()
        .body("items.findAll { it.action == 'contract-deadline.corrected' }.size()", equalTo(2));

    complete(id, "Renewed").statusCode(200).body("dueOn", equalTo("2027-05-31"));
    correct(id, moved).statusCode(409).body("detail", containsString("noted as done"));
  }

  @Test
  void whoMayCorrectADeadlineAndWhatIsRefused() {
    String code = fresh("MEND");
    contract(code, FEE);
    String id = add(code, "NOTICE", "2027-03-31").extract().path("id");
    String body = "{'kind':'NOTICE','dueOn':'2027-03-31','note':'x'}";

    correct(id, body.replace("NOTICE", "EXPIRY"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/kind"));
    correct(id, "{'kind':'NOTICE','note':'x'}").statusCode(400);
    correct(UUID.randomUUID().toString(), body).statusCode(404);
    String json = body.replace('\'', '"');
    as("auditor").body(json).put(ROOT + "contract-deadlines/" + id).then().statusCode(403);
    given()
        .contentType("application/json")
        .body(json)
        .put(ROOT + "contract-deadlines/" + id)
        .then()
        .statusCode(401);
  }

  @Test
  void theyCanBeHadAsCalendarAndAsTable() {
    String code = fresh("ICS");
    contract(code, FEE);
    String id = add(code, "NOTICE", "2027-03-31").extract().path("id");

    list("?format=ics&contractCode=" + code)
        .contentType("text/calendar;charset=UTF-8")
        .header("Content-Disposition", containsString("contract-deadlines.ics"))
        .body(startsWith("BEGIN:VCALENDAR\r\n"))
        .body(containsString("\r\nUID:" + id + "@wattledger\r\n"));
    list("?format=csv&contractCode=" + code).body(containsString("2027-03-31,NOTICE," + code));
    as("auditor")
        .get(ROOT + "contract-deadlines?format=pdf")
        .then()
        .statusCode(400)
        .body("detail", containsString("format must be"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"kind\":\"EXPIRY\",\"dueOn\":\"2027-01-01\",\"note\":\"x\"}', follows from the versions",
    "'{\"kind\":\"NOTICE\",\"note\":\"x\"}', is required",
    "'{\"kind\":\"NOTICE\",\"dueOn\":\"2027-01-01\",\"note\":\" \"}', what is to be done",
    "'{\"kind\":\"NOTICE\",\"dueOn\":\"2027-01-01\",\"note\":\"x\",\"remindDays\":731}', 0 to 730",
  })
  void whatCannotBeADeadlineIsRefusedWithAReason(String body, String reason) {
    String code = fresh("BAD");
    contract(code, FEE);
    post("contracts/" + code + "/deadlines", body)
        .statusCode(400)
        .body("errors[0].detail", containsString(reason));
  }

  @Test
  void unknownContractsAndDeadlinesAreNotFound() {
    add("none", "NOTICE", "2027-03-31").statusCode(404);
    complete(UUID.randomUUID().toString(), "Sent").statusCode(404);
    as("auditor").get(ROOT + "contract-deadlines?contractCode=none").then().statusCode(404);
  }

  @Test
  void readersReadAndOnlyTheEnergyManagerEnters() {
    String code = fresh("WHO");
    contract(code, FEE);
    String id = add(code, "NOTICE", "2027-03-31").extract().path("id");
    as("scheduler").get(ROOT + "contract-deadlines").then().statusCode(200);
    as("ai-customer").get(ROOT + "contract-deadlines").then().statusCode(403);
    given().get(ROOT + "contract-deadlines").then().statusCode(401);
    as("auditor")
        .body("{\"kind\":\"NOTICE\",\"dueOn\":\"2027-01-01\",\"note\":\"x\"}")
        .post(ROOT + "contracts/" + code + "/deadlines")
        .then()
        .statusCode(403);
    as("auditor")
        .body("{\"note\":\"x\"}")
        .post(ROOT + "contract-deadlines/" + id + "/completion")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse add(String code, String kind, String dueOn) {
    return post(
        "contracts/" + code + "/deadlines",
        "{'kind':'" + kind + "','dueOn':'" + dueOn + "','note':'Write to the supplier'}");
  }

  private static ValidatableResponse complete(String id, String note) {
    return post("contract-deadlines/" + id + "/completion", "{'note':'" + note + "'}");
  }

  private static ValidatableResponse correct(String id, String body) {
    return as("energy").body(body.replace('\'', '"')).put(ROOT + "contract-deadlines/" + id).then();
  }

  private static ValidatableResponse list(String query) {
    return as("auditor").get(ROOT + "contract-deadlines" + query).then().statusCode(200);
  }
}
