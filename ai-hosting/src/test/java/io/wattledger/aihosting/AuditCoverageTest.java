package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.as;
import static io.wattledger.aihosting.Hosting.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.AuditCoverage;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.SuiteResource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AuditCoverageTest extends AuditCoverage {

  private static final String CUSTOMER = "audited";
  private static final String POOL = "audited-pool";

  @Override
  protected String service() {
    return "ai-hosting";
  }

  @Override
  protected Set<String> stateless() {
    return Set.of("importRows", "undoImport");
  }

  @Override
  protected Set<String> recordedByThemselves() {
    return Set.of("sendEvents");
  }

  @Override
  protected Map<String, Supplier<Response>> changes() {
    Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
    customers(changes);
    pools(changes);
    changes.put(
        "putPeriodLock",
        () -> json(as(Roles.CONTROLLER), Map.of("reason", "audited")).put("/period-locks/2025-03"));
    changes.put("deletePeriodLock", () -> as(Roles.CONTROLLER).delete("/period-locks/2025-03"));
    return changes;
  }

  private static void customers(Map<String, Supplier<Response>> changes) {
    Map<String, Object> body = Hosting.customerBody(CUSTOMER, UUID.randomUUID());
    changes.put("createCustomer", () -> json(as(Roles.ADMIN), body).post("/customers"));
    changes.put(
        "updateCustomer",
        () -> {
          Map<String, Object> changed = new LinkedHashMap<>(body);
          changed.put("name", "Audited");
          changed.put("version", 0);
          return json(as(Roles.ADMIN), changed).put("/customers/" + CUSTOMER);
        });
    changes.put(
        "addPlan",
        () ->
            json(
                    keyed(Roles.FINANCE),
                    Map.of("effectiveFrom", "2025-01-01", "priceModel", Hosting.onDemand("2.00")))
                .post("/customers/" + CUSTOMER + "/plans"));
  }

  private static void pools(Map<String, Supplier<Response>> changes) {
    AtomicReference<String> exclusion = new AtomicReference<>();
    changes.put(
        "createPool", () -> json(as(Roles.OPERATOR), Hosting.poolBody(POOL, 2)).post("/pools"));
    changes.put(
        "addPoolResources",
        () ->
            json(
                    as(Roles.OPERATOR),
                    Map.of(
                        "resources",
                        List.of(
                            Map.of("code", POOL + "-9", "gpus", 8, "inServiceFrom", "2025-01-01"))))
                .post("/pools/" + POOL + "/resources"));
    changes.put(
        "putResourceServiceEnd",
        () ->
            json(as(Roles.OPERATOR), Map.of("inServiceTo", "2025-06-01"))
                .put("/pools/" + POOL + "/resources/" + POOL + "-9/service-end"));
    changes.put(
        "addExclusion",
        () -> {
          Response added =
              json(
                      keyed(Roles.OPERATOR),
                      Map.of(
                          "resource", POOL + "-1",
                          "from", "2026-02-03T00:00:00Z",
                          "to", "2026-02-04T00:00:00Z",
                          "reason", "OTHER"))
                  .post("/pools/" + POOL + "/exclusions");
          exclusion.set(added.path("id"));
          return added;
        });
    changes.put(
        "putExclusionEnd",
        () ->
            json(as(Roles.OPERATOR), Map.of("to", "2026-02-05T00:00:00Z", "version", 0))
                .put("/pools/" + POOL + "/exclusions/" + exclusion.get() + "/end"));
    changes.put(
        "withdrawExclusion",
        () -> as(Roles.OPERATOR).delete("/pools/" + POOL + "/exclusions/" + exclusion.get()));
  }

  private static RequestSpecification json(RequestSpecification request, Object body) {
    return request.contentType("application/json").body(body);
  }

  @Test
  void usageEventsAreTheirOwnRecordOfWhoWhatAndWhen() throws SQLException {
    Hosting.enterCustomer("recorded");
    Hosting.enterPool("recorded-pool", 1);
    String id = UUID.randomUUID().toString();
    Hosting.send(Hosting.started("recorded", id, "recorded-pool-1", "job", "2026-02-01T00:00:00Z"));

    try (Connection connection = LocalDatabase.named("ai_hosting").connectAsStaff();
        PreparedStatement query =
            connection.prepareStatement(
                "select b.received_by, b.received_at, substring(b.body from b.offsets[1] + 1 for"
                    + " b.offsets[2] - b.offsets[1]) from usage_batch b join usage_event_key k"
                    + " on k.batch_id = b.id where k.customer_code = 'recorded'"
                    + " and k.event_id = ?")) {
      query.setString(1, id);
      ResultSet record = query.executeQuery();
      assertThat(record.next()).as("the batch of the event's key").isTrue();
      assertThat(record.getString(1)).isEqualTo(Roles.COLLECTOR);
      assertThat(record.getObject(2, OffsetDateTime.class)).isNotNull();
      assertThat(new String(record.getBytes(3), StandardCharsets.UTF_8))
          .startsWith("{")
          .contains(id, "recorded-pool-1")
          .endsWith("}");
      assertThat(record.next()).isFalse();
    }
  }
}
