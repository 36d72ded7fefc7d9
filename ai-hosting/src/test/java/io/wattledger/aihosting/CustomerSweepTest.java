package io.wattledger.aihosting;

import static io.wattledger.aihosting.Hosting.addPlan;
import static io.wattledger.aihosting.Hosting.as;
import static io.wattledger.aihosting.Hosting.customer;
import static io.wattledger.aihosting.Hosting.enterPool;
import static io.wattledger.aihosting.Hosting.hold;
import static io.wattledger.aihosting.Hosting.keyed;
import static io.wattledger.aihosting.Hosting.onDemand;
import static io.wattledger.aihosting.Hosting.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.security.Roles;
import io.wattledger.testing.SuiteResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Calls every operation of the stored API about customer A: as customer B, as staff and as nobody.
 * B's answers hold nothing of A. An operation that the sweep does not know fails it.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerSweepTest {

  private static final String A = "sweep-alpha";
  private static final String POOL = "sweep-pool";
  private static final Pattern ADDRESS = Pattern.compile("^  /api/ai-hosting/v1(/\\S*):$");
  private static final Pattern METHOD = Pattern.compile("^    (get|post|put|patch|delete):$");
  private static final Pattern FORMAT = Pattern.compile("^ +(- )?name: format$");

  private UUID organizationA;
  private UUID organizationB;
  private String exclusionOfA;
  private List<String> ofA;

  /** An operation of the API. */
  private record Operation(String method, String path, boolean exports) {
    String name() {
      return method + " " + path;
    }
  }

  /** How an operation is called about A. */
  private record Call(String staffRole, String query, String contentType, Supplier<Object> body) {

    static Call get(String staffRole, String query) {
      return new Call(staffRole, query, null, null);
    }

    static Call of(String staffRole, String contentType, Supplier<Object> body) {
      return new Call(staffRole, "", contentType, body);
    }
  }

  private final Map<String, Call> calls = new LinkedHashMap<>();

  @BeforeEach
  void customersWithUsage() {
    if (organizationA != null) {
      return;
    }
    organizationA = UUID.randomUUID();
    Map<String, Object> body = Hosting.customerBody(A, organizationA);
    body.put("legalName", "Secret Alpha Holdings");
    as(Roles.ADMIN)
        .contentType("application/json")
        .body(body)
        .post("/customers")
        .then()
        .statusCode(201);
    organizationB = Hosting.enterCustomer("sweep-beta");
    enterPool(POOL, 4);
    addPlan(A, null, onDemand("2.7182"));
    addPlan("sweep-beta", null, onDemand("3.00"));
    hold(A, POOL + "-1", "alpha-secret-job", "2026-02-02T00:00:00Z", "2026-02-02T01:00:00Z");
    hold("sweep-beta", POOL + "-2", "beta-job", "2026-02-02T00:00:00Z", "2026-02-02T01:00:00Z");
    Hosting.send(
        started(A, "alpha-secret-refused", "nowhere", "alpha-secret-job", "2026-02-02T00:00:00Z"));
    exclusionOfA =
        keyed(Roles.OPERATOR)
            .contentType("application/json")
            .body(
                Map.of(
                    "resource", POOL + "-1",
                    "from", "2026-02-03T00:00:00Z",
                    "to", "2026-02-04T00:00:00Z",
                    "reason", "OTHER",
                    "note", "at the wish of sweep-alpha"))
            .post("/pools/" + POOL + "/exclusions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    ofA =
        List.of(
            A,
            "Secret Alpha",
            organizationA.toString(),
            "alpha-secret",
            POOL + "-1",
            "2.7182",
            exclusionOfA);
    knowTheCalls();
  }

  private void knowTheCalls() {
    String json = "application/json";
    calls.put("GET /audit-entries", Call.get(Roles.AUDITOR, "?entityId=" + A));
    calls.put("GET /audit-entries/verification", Call.get(Roles.AUDITOR, ""));
    calls.put("GET /changes", Call.get(Roles.AUDITOR, "?limit=1000"));
    calls.put("GET /conservation/{period}", Call.get(Roles.AUDITOR, "?pool=" + POOL));
    calls.put("GET /customer", Call.get(null, ""));
    calls.put("GET /customers", Call.get(Roles.AUDITOR, "?limit=1000"));
    calls.put("POST /customers", Call.of(null, json, () -> Hosting.customerBody(A, organizationB)));
    calls.put("GET /customers/{code}", Call.get(Roles.AUDITOR, ""));
    calls.put("PUT /customers/{code}", Call.of(null, json, () -> changedA()));
    calls.put("GET /customers/{code}/plans", Call.get(Roles.AUDITOR, ""));
    calls.put(
        "POST /customers/{code}/plans",
        Call.of(
            null,
            json,
            () -> Map.of("effectiveFrom", "2026-01-01", "priceModel", onDemand("0.01"))));
    calls.put(
        "POST /events",
        Call.of(
            null,
            Hosting.BATCH,
            () -> List.of(started(A, "theft", POOL + "-3", "beta-theft", "2026-02-05T00:00:00Z"))));
    calls.put("GET /events/exceptions", Call.get(Roles.AUDITOR, "?customer=" + A));
    calls.put("GET /imports", Call.get(Roles.AUDITOR, ""));
    calls.put("GET /imports/kinds", Call.get(Roles.AUDITOR, ""));
    calls.put("GET /imports/{id}", Call.get(null, ""));
    calls.put("POST /imports/{id}/undo", Call.of(null, json, () -> Map.of("reason", "theft")));
    calls.put("GET /imports/{id}/undo-preview", Call.get(null, ""));
    calls.put("POST /imports/{kind}", Call.of(null, "text/csv", () -> "a,b\n1,2\n"));
    calls.put("GET /period-locks", Call.get(Roles.AUDITOR, ""));
    calls.put("GET /period-locks/{period}", Call.get(null, ""));
    calls.put("PUT /period-locks/{period}", Call.of(null, json, () -> Map.of("reason", "theft")));
    calls.put("DELETE /period-locks/{period}", Call.get(null, ""));
    calls.put("GET /pools", Call.get(Roles.AUDITOR, ""));
    calls.put("POST /pools", Call.of(null, json, () -> Map.of("code", POOL)));
    calls.put("GET /pools/{code}", Call.get(Roles.AUDITOR, ""));
    calls.put("GET /pools/{code}/exclusions", Call.get(Roles.AUDITOR, ""));
    calls.put(
        "POST /pools/{code}/exclusions",
        Call.of(null, json, () -> Map.of("resource", POOL + "-1")));
    calls.put("DELETE /pools/{code}/exclusions/{id}", Call.get(null, ""));
    calls.put(
        "PUT /pools/{code}/exclusions/{id}/end",
        Call.of(null, json, () -> Map.of("to", "2026-02-05T00:00:00Z", "version", 0)));
    calls.put("GET /pools/{code}/resources", Call.get(Roles.AUDITOR, ""));
    calls.put(
        "POST /pools/{code}/resources", Call.of(null, json, () -> Map.of("resources", List.of())));
    calls.put(
        "PUT /pools/{code}/resources/{resource}/service-end", Call.of(null, json, () -> Map.of()));
    calls.put("GET /usage/{period}", Call.get(Roles.AUDITOR, "?customer=" + A + "&explain=true"));
    calls.put("GET /usage/{period}/allocations", Call.get(Roles.AUDITOR, "?customer=" + A));
    calls.put(
        "GET /usage/{period}/allocations/groups",
        Call.get(Roles.AUDITOR, "?by=RESOURCE&customer=" + A));
  }

  private Map<String, Object> changedA() {
    Map<String, Object> body = Hosting.customerBody(A, organizationB);
    body.put("version", 0);
    return body;
  }

  @Test
  void everyOperationOfTheStoredApiIsKnownAndNoOther() throws IOException {
    assertThat(operations())
        .extracting(Operation::name)
        .containsExactlyInAnyOrderElementsOf(calls.keySet());
  }

  @TestFactory
  List<DynamicTest> nobodyGetsNothing() throws IOException {
    return tests(
        "nobody",
        operation -> {
          Response answer = send(RestAssured.given().basePath(Hosting.BASE), operation, "");
          assertThat(answer.statusCode()).isEqualTo(401);
          assertNothingOfA(answer, operation);
        });
  }

  @TestFactory
  List<DynamicTest> anotherCustomerGetsNothingOfA() throws IOException {
    return tests(
        "customer B",
        operation -> {
          for (String variant : variants(operation)) {
            Response answer = send(customer(organizationB), operation, variant);
            assertThat(answer.statusCode()).isIn(200, 400, 403, 404);
            assertNothingOfA(answer, operation);
          }
        });
  }

  @Test
  void withoutRowLevelSecurityTheStatementsStillGiveNothingOfA() throws IOException, SQLException {
    String before = stateOfA();
    WithoutRowSecurity.during(
        () -> {
          assertThat(customer(organizationB).post("/probe/owners").as(String[].class))
              .as("what a statement without a condition sees now")
              .contains(A);
          for (Operation operation : operations()) {
            for (String variant : variants(operation)) {
              assertNothingOfA(send(customer(organizationB), operation, variant), operation);
            }
          }
        });
    assertThat(customer(organizationB).post("/probe/owners").as(String[].class))
        .containsExactly("sweep-beta");
    assertThat(stateOfA()).isEqualTo(before);
  }

  @TestFactory
  List<DynamicTest> staffReachesAByTheSameCalls() throws IOException {
    return tests(
        "staff",
        operation -> {
          Call call = calls.get(operation.name());
          if (call.staffRole() != null) {
            Response answer = send(as(call.staffRole()), operation, "");
            assertThat(answer.statusCode()).isEqualTo(200);
          }
        });
  }

  @Test
  void staffSeesInTheSweepWhatBMustNotSee() throws IOException {
    Set<String> aboutA =
        Set.of(
            "GET /audit-entries",
            "GET /conservation/{period}",
            "GET /customers",
            "GET /customers/{code}",
            "GET /customers/{code}/plans",
            "GET /events/exceptions",
            "GET /usage/{period}",
            "GET /usage/{period}/allocations",
            "GET /usage/{period}/allocations/groups");
    for (Operation operation : operations()) {
      if (aboutA.contains(operation.name())) {
        String body = send(as(Roles.AUDITOR), operation, "").body().asString();
        assertThat(ofA.stream().anyMatch(body::contains)).as(operation.name()).isTrue();
      }
    }
  }

  @Test
  void nothingOfAChangedByTheSweep() throws IOException {
    String before = stateOfA();
    for (Operation operation : operations()) {
      send(customer(organizationB), operation, "");
    }
    assertThat(stateOfA()).isEqualTo(before);
  }

  private String stateOfA() {
    return as(Roles.AUDITOR).get("/customers/" + A).body().asString()
        + as(Roles.AUDITOR).get("/customers/" + A + "/plans").body().asString()
        + as(Roles.AUDITOR).get("/usage/2026-02/allocations?customer=" + A).body().asString()
        + as(Roles.AUDITOR).get("/pools/" + POOL + "/exclusions").body().asString();
  }

  private interface Check {
    void check(Operation operation) throws IOException;
  }

  private List<DynamicTest> tests(String who, Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Operation operation : operations()) {
      tests.add(
          DynamicTest.dynamicTest(
              operation.name() + " as " + who,
              () -> {
                assertThat(calls).as("how to call it").containsKey(operation.name());
                check.check(operation);
              }));
    }
    return tests;
  }

  /** The call as it is, without the customer's name, and in every export format. */
  private List<String> variants(Operation operation) {
    List<String> variants = new ArrayList<>(List.of("", "-"));
    if (operation.exports()) {
      variants.addAll(List.of("csv", "xlsx"));
    }
    return variants;
  }

  private Response send(RequestSpecification request, Operation operation, String variant) {
    Call call = calls.get(operation.name());
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    if (call.body() != null) {
      request.contentType(call.contentType()).body(call.body().get());
    }
    String query = variant.isEmpty() ? call.query() : "";
    if (variant.equals("csv") || variant.equals("xlsx")) {
      query = "?format=" + variant;
    }
    return request.request(operation.method(), address(operation) + query);
  }

  private String address(Operation operation) {
    String code = operation.path().startsWith("/pools") ? POOL : A;
    return operation
        .path()
        .replace("{code}", code)
        .replace("{period}", "2026-02")
        .replace("{resource}", POOL + "-1")
        .replace("{kind}", "customers")
        .replace("{id}", exclusionOfA);
  }

  private void assertNothingOfA(Response answer, Operation operation) throws IOException {
    String text = text(answer).replace(Hosting.BASE + address(operation), "");
    for (String secret : ofA) {
      assertThat(text).as("answer to %s", operation.name()).doesNotContain(secret);
    }
  }

  private static String text(Response answer) throws IOException {
    byte[] body = answer.body().asByteArray();
    if (!String.valueOf(answer.contentType()).contains("spreadsheetml")) {
      return new String(body, StandardCharsets.UTF_8);
    }
    Path file = Files.createTempFile("sweep", ".xlsx");
    StringBuilder text = new StringBuilder();
    try {
      Files.write(file, body);
      try (ZipFile sheets = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(sheets.entries())) {
          text.append(
              new String(sheets.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    String path = null;
    String method = null;
    boolean exports = false;
    for (String line : Files.readAllLines(storedApi())) {
      Matcher address = ADDRESS.matcher(line);
      Matcher verb = METHOD.matcher(line);
      if (address.matches() || verb.matches()) {
        if (method != null) {
          operations.add(new Operation(method, path, exports));
        }
        exports = false;
        path = address.matches() ? address.group(1) : path;
        method = verb.matches() ? verb.group(1).toUpperCase(java.util.Locale.ROOT) : null;
      }
      exports |= FORMAT.matcher(line).matches();
    }
    if (method != null) {
      operations.add(new Operation(method, path, exports));
    }
    return operations;
  }

  private static Path storedApi() {
    return Path.of("").toAbsolutePath().resolveSibling("docs/api/ai-hosting.yaml");
  }
}
