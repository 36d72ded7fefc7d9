package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.customer;
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

  private TwoCustomers customers;

  @BeforeEach
  void twoCustomersWithUsage() {
    if (customers == null) {
      customers = TwoCustomers.enter("apart");
    }
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
        first ? customers.a() : customers.b(),
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
                    customers.a(),
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
    customer(customers.a())
        .post("/probe/owners")
        .then()
        .statusCode(200)
        .body("$", equalTo(List.of("apart-a")));
  }

  @Test
  void tokensThatNameNoOrSeveralOrganizationsAreRefused() {
    Map<String, String> a = Map.of("id", customers.a().toString());
    Map<String, String> b = Map.of("id", customers.b().toString());
    for (Object claim :
        new Object[] {
          Map.of("a", a, "b", b),
          Map.of(),
          List.of("a"),
          customers.a().toString(),
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
    String token = Hosting.customerToken(customers.a());

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
            Rows.texts(
                LocalDatabase.named("ai_hosting").connectAsStaff(),
                "select count(*)::text from gpu_allocation where allocation = '" + key + "'"))
        .containsExactly("1");
    customer(customers.b())
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
            Rows.texts(
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
}
