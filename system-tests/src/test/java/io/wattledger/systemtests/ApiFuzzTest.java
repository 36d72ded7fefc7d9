package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Thousands of calls drawn from the API's own description, half of them spoiled: no answer is a
 * failure of ours, and none says anything that the description does not declare. A failure names
 * the seed; {@code -Dwattledger.fuzz.seed=…} repeats the whole run.
 */
class ApiFuzzTest {

  private static final int CALLS = Rounds.isLong() ? 100_000 : 2_000;

  private final Suite suite = Suite.attacked();
  private final Api api = new Api(suite);
  private final Http http = new Http(suite.gateway());

  @Test
  void everyAnswerIsDeclaredAndNoneIsAFailureOfOurs() {
    long seed = Long.getLong("wattledger.fuzz.seed", new SplittableRandom().nextLong());
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, String> found = new TreeMap<>();
    Map<Operation, Integer> calls = new java.util.HashMap<>();
    List<Operation> operations = Operation.all();
    for (int call = 0; call < CALLS; call++) {
      Operation operation = operations.get(call % operations.size());
      SplittableRandom own = random.split();
      String client = client(operation, own);
      String target = target(operation, own);
      String body = body(operation, own);
      Http.Answer answer =
          http.send(operation.method(), target, api.token(client), type(operation), body);
      calls.merge(operation, 1, Integer::sum);
      for (String difference : DeclaredAnswer.differences(operation, answer)) {
        found.putIfAbsent(
            operation + ": " + difference.replaceAll("[0-9]+", "#"),
            "%s %s as %s%n  body %s%n  answered %d %s: %s%n  %s"
                .formatted(
                    operation.method(),
                    target,
                    client,
                    shortened(body),
                    answer.status(),
                    answer.type(),
                    shortened(answer.body()),
                    difference));
      }
    }
    assertThat(calls.keySet()).containsAll(operations);
    assertThat(found.values()).as("seed %d, %d calls", seed, CALLS).isEmpty();
  }

  private static String client(Operation operation, SplittableRandom random) {
    List<String> roles =
        operation.roles().stream().filter(DemoClients.BY_ROLE::containsKey).toList();
    if (roles.isEmpty() || random.nextInt(20) == 0) {
      List<String> all = new ArrayList<>(DemoClients.BY_ROLE.values());
      return all.get(random.nextInt(all.size()));
    }
    return DemoClients.BY_ROLE.get(roles.get(random.nextInt(roles.size())));
  }

  private static String target(Operation operation, SplittableRandom random) {
    SchemaSamples samples = new SchemaSamples(operation, random);
    String path =
        operation.target(
            variable ->
                encode(
                    operation.parameters("path").stream()
                        .filter(parameter -> parameter.path("name").asText().equals(variable))
                        .findFirst()
                        .map(parameter -> samples.text(parameter.path("schema")))
                        .orElse("alpha")));
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.parameters("query")) {
      if (random.nextInt(3) == 0) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter.path("name").asText())
            .append('=')
            .append(encode(samples.text(parameter.path("schema"))));
      }
    }
    return path + query;
  }

  /** What the door would refuse for its spelling never reaches a service. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "-")
        .replace("%3B", "-");
  }

  private static String body(Operation operation, SplittableRandom random) {
    SchemaSamples samples = new SchemaSamples(operation, random);
    if (operation.takes("text/csv")) {
      return random.nextBoolean() ? "code,name\nx,=1+1\n" : "\ufeffa;b\r\n\"\n";
    }
    double hostility = random.nextBoolean() ? 0 : 0.1;
    return operation.jsonBody().map(schema -> samples.json(schema, hostility)).orElse(null);
  }

  private static String type(Operation operation) {
    return operation.takes("text/csv") ? "text/csv" : "application/json";
  }

  private static String shortened(String text) {
    return text == null || text.length() < 600 ? text : text.substring(0, 600) + "…";
  }
}
