package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo's AI hall through the front door: two customers, each with its own figures only. */
class AiHallTest {

  private static final String API = "/api/ai-hosting/v1";
  private static final String OCTOBER = API + "/usage/2026-10";
  private final Api api = new Api(Suite.demo());

  @Test
  void eachCustomerSeesItsOwnOctoberAndNothingOfTheOther() {
    String a =
        api.as("api-customer-a")
            .get(OCTOBER + "?explain=true")
            .then()
            .statusCode(200)
            .body("customer", equalTo("lumen-ridge"))
            .body("status", equalTo("CLOSED"))
            .body("lines.kind", equalTo(List.of("RESERVED")))
            .body("lines[0].gpuHours", equalTo("285696.000000"))
            .body("costToDate", equalTo("642816.00"))
            .extract()
            .asString();
    String b =
        api.as("api-customer-b")
            .get(OCTOBER + "?explain=true")
            .then()
            .statusCode(200)
            .body("customer", equalTo("harbor-genomics"))
            .body("gpuHours", equalTo("48000.000000"))
            .body("costToDate", equalTo("139200.00"))
            .extract()
            .asString();

    assertThat(a).doesNotContainIgnoringCase("harbor").doesNotContain("139200");
    assertThat(b).doesNotContainIgnoringCase("lumen").doesNotContain("642816");
    api.as("api-customer-b")
        .get(OCTOBER + "/allocations?limit=1000")
        .then()
        .statusCode(200)
        .body("items.allocation", everyItem(not(equalTo("reserved"))));
    api.as("api-customer-a")
        .get(OCTOBER + "/allocations?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("h200-48"))
        .body(not(containsString("h200-49")));
  }

  @Test
  void namingAnotherCustomerIsRefused() {
    api.as("api-customer-b").get(OCTOBER + "?customer=lumen-ridge").then().statusCode(403);
    api.as("api-customer-b").get(API + "/customers/lumen-ridge").then().statusCode(403);
    api.as("api-customer-b").get(API + "/conservation/2026-10").then().statusCode(403);
    api.as("api-customer-b").get(API + "/audit-entries").then().statusCode(403);
    api.anonymous().get(OCTOBER).then().statusCode(401);
  }

  @Test
  void hallIsReconciledToTheSecond() {
    api.as("api-controller")
        .get(API + "/conservation/2026-10")
        .then()
        .statusCode(200)
        .body("pools", hasSize(1))
        .body("pools[0].capacity.gpuHours", equalTo("380928.000000"))
        .body("pools[0].billed.gpuHours", equalTo("333696.000000"))
        .body("pools[0].excluded.gpuHours", equalTo("5952.000000"))
        .body("pools[0].idle.gpuHours", equalTo("41280.000000"))
        .body("pools[0].contested.gpuSeconds", is(0))
        .body("pools[0].oversold.gpuSeconds", is(0));
  }

  @Test
  void costToDateMovesWhileAllocationsRun() throws InterruptedException {
    String month = API + "/usage/" + YearMonth.now(ZoneId.of("America/Chicago"));
    long before = gpuSeconds(month);
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (gpuSeconds(month) == before && System.nanoTime() < deadline) {
      Thread.sleep(200);
    }
    assertThat(gpuSeconds(month)).isGreaterThan(before);
    assertThat(
            new BigDecimal(
                api.as("api-customer-b").get(month).then().extract().<String>path("costToDate")))
        .isPositive();
    api.as("api-customer-b")
        .get(month + "/allocations")
        .then()
        .statusCode(200)
        .body("items.stoppedAt", everyItem(nullValue()));
  }

  private long gpuSeconds(String month) {
    return api.as("api-customer-b")
        .get(month)
        .then()
        .statusCode(200)
        .extract()
        .<Number>path("gpuSeconds")
        .longValue();
  }
}
