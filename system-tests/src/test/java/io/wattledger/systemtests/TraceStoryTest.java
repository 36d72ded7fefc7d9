package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.wattledger.systemtests.TraceSink.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a collector of traces gets from a running suite. */
class TraceStoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Outside outside;
  private static Api api;

  @BeforeAll
  static void start() {
    outside = Outside.shared();
    api = outside.api();
    GuideMonth.work(api);
  }

  @Test
  void oneRequestIsOneTraceFromTheDoorToTheDatabase() {
    Response answer = api.as("api-operator").get("/api/fleet/v1/sites/alpha");
    answer.then().statusCode(200);
    String number = answer.header("X-Request-Id");
    String trace = answer.header("X-Trace-Id");

    List<Span> spans =
        await(trace, found -> found.stream().anyMatch(Span::isDatabase) && hasRoot(found));
    assertThat(services(spans)).isEqualTo(Set.of("wattledger-gateway", "fleet"));
    assertThat(spans)
        .filteredOn(span -> span.parent().isEmpty())
        .singleElement()
        .satisfies(root -> assertThat(root.service()).isEqualTo("wattledger-gateway"));
    assertThat(spans)
        .filteredOn(span -> span.kind() == TraceSink.SERVER)
        .extracting(Span::service)
        .containsExactlyInAnyOrder("wattledger-gateway", "fleet");
    assertThat(spans)
        .filteredOn(Span::isDatabase)
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.service()).isEqualTo("fleet"));
    assertEachHasItsParent(spans);
    assertThat(Logs.of(outside.suite(), "gateway"))
        .filteredOn(line -> line.at("/mdc/correlationId").asText().equals(number))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace));
  }

  @Test
  void servicesThatAskOthersStayInTheTrace() {
    Response reopened = step("reopen", "{\"reason\": \"Trace\"}");
    try {
      List<Span> spans =
          await(
              reopened.header("X-Trace-Id"),
              found -> services(found).size() == 5 && hasRoot(found));
      assertThat(services(spans))
          .isEqualTo(
              Set.of(
                  "wattledger-gateway", "cost-model", "fleet", "energy-contracts", "ai-hosting"));
      assertEachHasItsParent(spans);
    } finally {
      step("close", "{}");
    }
  }

  @Test
  void traceOfAClientIsNotJoined() {
    String theirs = "0af7651916cd43dd8448eb211c80319c";
    Response answer =
        api.as("api-operator")
            .header("traceparent", "00-" + theirs + "-b7ad6b7169203331-01")
            .header("baggage", "planted=by-a-client")
            .get("/api/fleet/v1/sites/alpha");

    assertThat(answer.header("X-Trace-Id")).isNotEqualTo(theirs);
    await(answer.header("X-Trace-Id"), TraceStoryTest::hasRoot);
    assertThat(outside.traces().of(theirs)).isEmpty();
    assertThat(outside.traces().texts()).noneMatch(text -> text.contains("by-a-client"));
  }

  @Test
  void tracesCarryNoTokenNoPasswordAndNoValueOfAQuery() {
    String needle = "needle" + UUID.randomUUID().toString().replace("-", "");
    Response answer = api.as("api-auditor").get("/api/gateway/v1/audit-trail?text=" + needle);
    answer.then().statusCode(200);
    Response refused =
        api.anonymous().auth().oauth2(needle).get("/api/fleet/v1/sites?cursor=" + needle);
    refused.then().statusCode(401);
    Response passedOn = api.as("api-operator").get("/api/fleet/v1/sites?search=" + needle);
    passedOn.then().statusCode(200);
    await(passedOn.header("X-Trace-Id"), found -> services(found).size() == 2 && hasRoot(found));
    await(answer.header("X-Trace-Id"), found -> services(found).size() == 5 && hasRoot(found));
    await(refused.header("X-Trace-Id"), TraceStoryTest::hasRoot);

    Set<String> secrets = Secrets.of(outside.suite(), outside.provider());
    secrets.addAll(api.heldTokens());
    secrets.add(needle);
    for (String text : outside.traces().texts()) {
      assertThat(secrets).noneMatch(text::contains);
    }
  }

  private static Response step(String what, String body) {
    Response answer =
        api.as("api-controller")
            .contentType("application/json")
            .body(body)
            .post("/api/cost-model/v1/periods/2026-10/" + what);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static List<Span> await(String trace, Predicate<List<Span>> complete) {
    assertThat(trace).as("the answer names its trace").isNotNull();
    Instant limit = Instant.now().plus(PATIENCE);
    while (!complete.test(outside.traces().of(trace))) {
      assertThat(Instant.now())
          .as("spans of %s: %s", trace, outside.traces().of(trace))
          .isBefore(limit);
      Suite.pause(Duration.ofMillis(100));
    }
    return outside.traces().of(trace);
  }

  private static boolean hasRoot(List<Span> spans) {
    return spans.stream().anyMatch(span -> span.parent().isEmpty());
  }

  private static Set<String> services(List<Span> spans) {
    return spans.stream().map(Span::service).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertEachHasItsParent(List<Span> spans) {
    Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());
    assertThat(spans)
        .allSatisfy(
            span -> assertThat(span.parent().isEmpty() || ids.contains(span.parent())).isTrue());
  }
}
