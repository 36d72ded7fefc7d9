package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.addPlan;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.enterCustomer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.hold;
import static io.wattledger.aihosting.Hosting.onDemand;
import static io.wattledger.aihosting.Hosting.send;
import static io.wattledger.aihosting.Hosting.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.LocalIssuer;
import io.wattledger.testing.SuiteResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No customer sees another one's rows, whatever goes wrong: two connections serve everybody. */
@QuarkusTest
@TestProfile(IsolationTest.TwoConnections.class)
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

  private static final int TRANSACTIONS = 10_000;

  /** A pool so small that both customers get each connection again and again. */
  public static class TwoConnections implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.max-size", "2",
          "quarkus.datasource.jdbc.acquisition-timeout", "60S");
    }
  }

  @Inject RowProbe probe;
  @Inject CurrentIdentityAssociation identities;

  private UUID organizationA;
  private UUID organizationB;

  @BeforeEach
  void twoCustomersWithUsage() {
    if (organizationA != null) {
      return;
    }
    organizationA = enterCustomer("apart-a");
    organizationB = enterCustomer("apart-b");
    enterPool("apart-pool", 4);
    addPlan("apart-a", null, onDemand("2.00"));
    addPlan("apart-b", null, onDemand("3.00"));
    hold("apart-a", "apart-pool-1", "a-job", "2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z");
    hold("apart-b", "apart-pool-2", "b-job", "2026-02-01T00:00:00Z", "2026-02-01T01:00:00Z");
    send(
        started("apart-a", "a-bad", "nowhere", "a-job", "2026-02-01T00:00:00Z"),
        Hosting.event(
            "a-energy",
            "io.wattledger.gpu.energy.measured",
            "apart-pool-1",
            "2026-02-01T01:00:00Z",
            Map.of("customer", "apart-a", "energyWh", "5000")));
    customer(organizationA)
        .contentType(Hosting.BATCH)
        .body(List.of(started(null, "a-own", "apart-pool-3", "a-own", "2026-02-01T00:00:00Z")))
        .post("/events")
        .then()
        .statusCode(200);
  }

  @Test
  void tablesWithACustomerForceRowLevelSecurityOnEverybody() throws SQLException {
    List<String> open =
        query(
            LocalDatabase.named("ai_hosting").connectAsOwner(),
            "select c.relname from pg_class c where c.relkind in ('r', 'p')"
                + " and c.relnamespace = 'public'::regnamespace"
                + " and exists (select from pg_attribute a where a.attrelid = c.oid"
                + " and not a.attisdropped and (a.attname ~ 'customer' or c.relname = 'customer'))"
                + " and not (c.relrowsecurity and c.relforcerowsecurity) order by 1");
    List<String> guarded =
        query(
            LocalDatabase.named("ai_hosting").connectAsOwner(),
            "select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity"
                + " and not c.relispartition order by 1");

    assertThat(open).as("tables with a customer and without FORCE ROW LEVEL SECURITY").isEmpty();
    assertThat(guarded)
        .contains("customer", "price_plan", "gpu_session", "usage_event_key", "usage_exception");
  }

  @Test
  void rolesCannotPassRowLevelSecurity() throws SQLException {
    assertThat(
            query(
                LocalDatabase.named("ai_hosting").connectAsOwner(),
                "select rolname from pg_roles where rolname like 'ai\\_hosting\\_%'"
                    + " and (rolsuper or rolbypassrls or rolcreaterole or pg_has_role("
                    + "'ai_hosting_app', oid, 'member') and rolname <> 'ai_hosting_app')"))
        .isEmpty();
  }

  @Test
  void withoutASettingTheApplicationRoleSeesNoRow() throws SQLException {
    LocalDatabase database = LocalDatabase.named("ai_hosting");
    List<String> tables =
        query(
            database.connectAsOwner(),
            "select c.relname from pg_class c where c.relrowsecurity and not c.relispartition"
                + " and has_table_privilege('ai_hosting_app', c.oid, 'select') order by 1");
    assertThat(tables).hasSizeGreaterThan(6);
    for (String table : tables) {
      String count = "select count(*)::text from " + table;
      assertThat(query(database.connectAsStaff(), count)).as(table).doesNotContain("0");
      assertThat(query(database.connectAsApp(), count)).as(table).containsExactly("0");
      assertThat(query(database.connectAsOwner(), count)).as(table).containsExactly("0");
      try (Connection connection = database.connectAsApp();
          Statement statement = connection.createStatement()) {
        statement.execute("select set_config('wattledger.customer', 'apart-a', false)");
        statement.execute("reset wattledger.customer");
        assertThat(rows(statement.executeQuery(count))).as(table).containsExactly("0");
      }
    }
  }

  @Test
  void partitionsAnswerNobodyByTheirOwnNames() throws SQLException {
    LocalDatabase database = LocalDatabase.named("ai_hosting");
    List<String> partitions =
        query(
            database.connectAsOwner(),
            "select relname from pg_class where relispartition" + " and relkind = 'r' order by 1");
    assertThat(partitions).hasSizeGreaterThan(100);
    assertThat(
            query(
                database.connectAsOwner(),
                "select relname from pg_class where relispartition and relkind = 'r'"
                    + " and (has_table_privilege('ai_hosting_app', oid, 'select')"
                    + " or has_table_privilege('ai_hosting_staff', oid, 'select')"
                    + " or not relforcerowsecurity)"))
        .isEmpty();
  }

  @Test
  void historyCannotBeRewritten() throws SQLException {
    for (String table :
        List.of(
            "usage_event_key", "allocation_event", "metered_usage", "price_plan", "usage_batch")) {
      assertThat(
              query(
                  LocalDatabase.named("ai_hosting").connectAsOwner(),
                  "select r from unnest(array['ai_hosting_app', 'ai_hosting_staff']) r"
                      + " where has_table_privilege(r, '"
                      + table
                      + "', 'update') or has_table_privilege(r, '"
                      + table
                      + "', 'delete')"))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void staffHasNoMoreRightsThanTheApplicationOnSharedTables() throws SQLException {
    assertThat(
            query(
                LocalDatabase.named("ai_hosting").connectAsOwner(),
                "select t || ' ' || p from unnest(array['idempotency_key', 'audit_entry',"
                    + " 'audit_seal', 'audit_unsealed', 'change_event', 'import_run',"
                    + " 'period_lock']) t, unnest(array['insert', 'update', 'delete',"
                    + " 'truncate']) p where has_table_privilege('ai_hosting_staff', t, p)"
                    + " and not has_table_privilege('ai_hosting_app', t, p)"))
        .isEmpty();
  }

  @Test
  void customersNeverGetEachOthersRowsFromSharedConnections() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Map<String, Integer> seen = new HashMap<>();
    try {
      List<Callable<String>> work = new ArrayList<>();
      IntStream.range(0, TRANSACTIONS).forEach(i -> work.add(() -> turn(i)));
      for (Future<String> done : threads.invokeAll(work)) {
        seen.merge(done.get(), 1, Integer::sum);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder("own rows", "failed", "broken", "late");
    assertThat(seen.get("own rows")).isGreaterThan(TRANSACTIONS / 2);
  }

  /** One transaction of customer A or B, every now and then one that ends badly. */
  private String turn(int number) {
    boolean first = number % 2 == 0;
    String own = first ? "apart-a" : "apart-b";
    return asCustomer(
        first ? organizationA : organizationB,
        () -> {
          assertThat(probe.ownersWithoutTransaction()).isEmpty();
          if (number % 500 < 2) {
            assertThatThrownBy(probe::dawdle).hasMessageContaining("statement timeout");
            return "late";
          }
          if (number % 20 < 2) {
            assertThatThrownBy(probe::fail).hasMessageContaining("in the middle");
            return "failed";
          }
          if (number % 20 < 4) {
            assertThatThrownBy(probe::breakStatement).hasMessageContaining("zero");
            return "broken";
          }
          assertThat(probe.owners()).containsExactly(own);
          return "own rows";
        });
  }

  @Test
  void writingForAnotherCustomerIsRefusedByTheDatabase() {
    assertThatThrownBy(
            () ->
                asCustomer(
                    organizationA,
                    () -> {
                      probe.writeFor("apart-b", "apart-pool-1");
                      return null;
                    }))
        .hasMessageContaining("row-level security");
  }

  @Test
  void staffSeesAllCustomers() {
    Hosting.as(Roles.AUDITOR)
        .post("/probe/owners")
        .then()
        .statusCode(200)
        .body("$", hasItems("apart-a", "apart-b"));
    customer(organizationA)
        .post("/probe/owners")
        .then()
        .statusCode(200)
        .body("$", equalTo(List.of("apart-a")));
  }

  @Test
  void tokensThatNameNoOrSeveralOrganizationsAreRefused() {
    Map<String, String> a = Map.of("id", organizationA.toString());
    Map<String, String> b = Map.of("id", organizationB.toString());
    for (Object claim :
        new Object[] {
          Map.of("a", a, "b", b),
          Map.of(),
          List.of("a"),
          organizationA.toString(),
          Map.of("a", Map.of("id", "apart-a")),
          Map.of("a", Map.of("id", UUID.randomUUID().toString()))
        }) {
      for (String path : List.of("/customer", "/usage/2026-02", "/events/exceptions")) {
        requestWith(claim, Roles.AI_CUSTOMER).get(path).then().statusCode(403);
      }
    }
    requestWith(null, Roles.AI_CUSTOMER).get("/customer").then().statusCode(403);
    requestWith(Map.of("a", a), Roles.AI_CUSTOMER, Roles.FINANCE)
        .get("/usage/2026-02?customer=apart-b")
        .then()
        .statusCode(403);
    requestWith(Map.of("a", a), Roles.FINANCE).get("/customer").then().statusCode(403);
  }

  @Test
  void hundredRequestsWithOneKeyHaveOneEffect() throws Exception {
    String key = UUID.randomUUID().toString();
    String path = Hosting.BASE + "/probe/effect/apart-pool-4/" + key;
    String token = Hosting.customerToken(organizationA);

    Map<Integer, List<String>> answers =
        parallel(
            100,
            () ->
                io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .header("Idempotency-Key", key)
                    .post(path));

    assertThat(answers.keySet()).isSubsetOf(200, 409);
    assertThat(Set.copyOf(answers.get(200))).hasSize(1);
    assertThat(
            query(
                LocalDatabase.named("ai_hosting").connectAsStaff(),
                "select count(*)::text from gpu_allocation where allocation = '" + key + "'"))
        .containsExactly("1");
    customer(organizationB)
        .header("Idempotency-Key", key)
        .post("/probe/effect/apart-pool-4/" + key)
        .then()
        .statusCode(200);
  }

  @Test
  void hundredTimesTheSameEventHasOneEffect() throws Exception {
    String id = UUID.randomUUID().toString();
    List<Object> batch =
        List.of(started("apart-a", id, "apart-pool-4", id, "2026-02-05T00:00:00Z"));
    String token = io.wattledger.testing.Tokens.of("collector", Roles.COLLECTOR);

    Map<Integer, List<String>> answers =
        parallel(
            100,
            () ->
                io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(Hosting.BATCH)
                    .body(batch)
                    .post(Hosting.BASE + "/events"));

    assertThat(answers.keySet()).containsExactly(200);
    assertThat(answers.get(200)).filteredOn(body -> body.contains("\"ACCEPTED\"")).hasSize(1);
    assertThat(answers.get(200)).filteredOn(body -> body.contains("\"DUPLICATE\"")).hasSize(99);
    assertThat(
            query(
                LocalDatabase.named("ai_hosting").connectAsStaff(),
                "select count(*)::text from gpu_session where allocation = '" + id + "'"))
        .containsExactly("1");
  }

  private static Map<Integer, List<String>> parallel(
      int times, Callable<io.restassured.response.Response> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(25);
    Map<Integer, List<String>> answers = new HashMap<>();
    try {
      List<Callable<io.restassured.response.Response>> work = new ArrayList<>();
      IntStream.range(0, times).forEach(i -> work.add(request));
      for (Future<io.restassured.response.Response> done : threads.invokeAll(work)) {
        io.restassured.response.Response answer = done.get();
        answers
            .computeIfAbsent(answer.statusCode(), s -> new ArrayList<>())
            .add(answer.body().asString());
      }
    } finally {
      threads.shutdownNow();
    }
    return answers;
  }

  private static io.restassured.specification.RequestSpecification requestWith(
      Object claim, String... roles) {
    String token =
        LocalIssuer.shared()
            .sign(LocalIssuer.shared().claims("crafty", roles).claim("organization", claim));
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(token)
        .accept(ContentType.JSON)
        .basePath(Hosting.BASE);
  }

  private <T> T asCustomer(UUID organization, Callable<T> work) {
    Arc.container().requestContext().activate();
    try {
      JwtClaims claims = new JwtClaims();
      claims.setSubject("person");
      claims.setClaim("organization", Map.of("alias", Map.of("id", organization.toString())));
      claims.setStringClaim("raw_token", "none");
      identities.setIdentity(
          QuarkusSecurityIdentity.builder()
              .setPrincipal(new DefaultJWTCallerPrincipal(claims))
              .addRole(Roles.AI_CUSTOMER)
              .build());
      return work.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      Arc.container().requestContext().terminate();
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      return rows(statement.executeQuery(sql));
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(result.getString(1));
    }
    return rows;
  }
}
