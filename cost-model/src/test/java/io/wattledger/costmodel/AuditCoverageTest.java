package io.wattledger.costmodel;

import static io.wattledger.costmodel.Caller.API;
import static io.wattledger.costmodel.Caller.as;
import static io.wattledger.costmodel.Caller.csv;
import static io.wattledger.costmodel.Caller.json;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wattledger.costmodel.neighbours.NeighboursResource;
import io.wattledger.costmodel.neighbours.SmallCompany;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.AuditCoverage;
import io.wattledger.testing.SuiteResource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
@WithTestResource(SuiteResource.class)
@WithTestResource(NeighboursResource.class)
class AuditCoverageTest extends AuditCoverage {

  private final Map<String, String> ids = new HashMap<>();

  @Override
  protected String service() {
    return "cost-model";
  }

  @Override
  protected Set<String> stateless() {
    return Set.of("networkEconomics", "poolPayout", "retarget");
  }

  @Override
  protected Map<String, Supplier<Response>> changes() {
    Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
    fact(
        changes,
        "Payout",
        "payouts",
        "{'siteCode':'pecos','pool':'audit','day':'2011-02-01','grossBtc':'1','poolFeeBtc':'0'}",
        "{'grossBtc':'2'}");
    fact(
        changes,
        "CostFact",
        "cost-facts",
        "{'code':'AUDIT','component':'OVERHEAD_AND_FEES','category':'RENT','description':'Rent',"
            + "'period':'2011-02','amount':'1.00','currency':'USD','driver':'EQUAL'}",
        "{'amount':'2.00'}");
    fact(
        changes,
        "DebtInstrument",
        "debt-instruments",
        "{'code':'AUDIT','name':'Loan','type':'LOAN','principal':'1000.00','currency':'USD',"
            + "'annualRatePercent':'12','dayCount':'MONTHLY','drawnOn':'2011-01-01',"
            + "'maturesOn':'2011-04-01','purpose':'MINING'}",
        "{'name':'Loan A'}");
    changes.put("importRows", () -> kept("importRows", "id", importOfPayouts()));
    changes.put(
        "undoImport",
        () -> created("imports/" + ids.get("importRows") + "/undo", "{'reason':'audited'}"));
    market(changes);
    periods(changes);
    return changes;
  }

  private void fact(
      Map<String, Supplier<Response>> changes,
      String name,
      String path,
      String body,
      String correction) {
    changes.put("create" + name, () -> kept(path, "id", created(path, body)));
    changes.put(
        "correct" + name,
        () -> json(Roles.FINANCE, quoted(correction)).patch(API + path + "/" + ids.get(path)));
    changes.put(
        "delete" + name,
        () -> as(Roles.FINANCE).delete(API + path + "/" + ids.get(path) + "?reason=audited"));
  }

  private static void market(Map<String, Supplier<Response>> changes) {
    changes.put(
        "recordDailyClose",
        () -> {
          close("2011-02-01", "100");
          return close("2011-02-02", "1000");
        });
    changes.put(
        "releaseDailyClose",
        () -> created("market/daily-closes/2011-02-02/release", "{'reason':'audited'}"));
    changes.put(
        "recordBlockFees",
        () ->
            created(
                "market/block-fees",
                "{'date':'2011-02-01','meanFeesBtcPerBlock':'0.01','source':'node'}"));
    changes.put(
        "recordDifficultyEpoch",
        () ->
            created(
                "market/difficulty-epochs",
                "{'startHeight':100800,'difficulty':'30000','source':'node'}"));
  }

  private static void periods(Map<String, Supplier<Response>> changes) {
    changes.put(
        "putPeriodLock",
        () -> json(Roles.CONTROLLER, "{\"reason\":\"audited\"}").put(API + "period-locks/2011-03"));
    changes.put(
        "deletePeriodLock", () -> as(Roles.CONTROLLER).delete(API + "period-locks/2011-03"));
    changes.put("closePeriod", () -> SmallCompany.in("2011-05").complete().close());
    changes.put("reopenPeriod", () -> SmallCompany.in("2011-05").reopen("audited"));
  }

  private static Response close(String day, String price) {
    return created(
        "market/daily-closes", "{'date':'" + day + "','priceUsd':'" + price + "','source':'desk'}");
  }

  private static Response importOfPayouts() {
    return csv(
            Roles.FINANCE, "siteCode,pool,day,grossBtc,poolFeeBtc\npecos,audited,2011-02-01,1,0\n")
        .post(API + "imports/payouts");
  }

  private static Response created(String path, String body) {
    return json(Roles.FINANCE, quoted(body))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(API + path);
  }

  private Response kept(String name, String field, Response answer) {
    ids.put(name, answer.path(field));
    return answer;
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
