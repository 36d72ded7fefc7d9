package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation of every service, called by nobody and by every role: the answers equal the page
 * of roles. The calls name records that do not exist, so that nothing changes.
 */
class PermissionSweepTest {

  private final Suite suite = Suite.attacked();
  private final Api api = new Api(suite);
  private final Http http = new Http(suite.gateway());
  private final RoleTable roles = RoleTable.read();

  private Http.Answer call(Operation operation, String token) {
    boolean rows = operation.takes("text/csv");
    String body = rows ? "nothing\n" : operation.jsonBody().map(schema -> "{}").orElse(null);
    return http.send(
        operation.method(),
        operation.nowhere(),
        token,
        rows ? "text/csv" : "application/json",
        body);
  }

  @Test
  void pageAndDescriptionsKnowTheSameOperations() {
    assertThat(
            Operation.all().stream()
                .map(operation -> operation.service() + " " + operation.name())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(roles.operations());
  }

  @Test
  void nobodyIsLetInAnywhere() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      Http.Answer answer = call(operation, null);
      if (answer.status() != 401 || !answer.isProblem()) {
        wrong.add(operation + " answers " + answer.status() + " " + answer.type());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleMayDoWhatThePageSaysAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      for (Map.Entry<String, String> client : DemoClients.BY_ROLE.entrySet()) {
        boolean allowed = roles.allowed(operation).contains(client.getKey());
        Http.Answer answer = call(operation, api.token(client.getValue()));
        boolean refused =
            answer.status() == 403 && answer.body().contains("None of your roles allows this");
        if (refused == allowed || answer.status() == 401 || answer.status() >= 500) {
          wrong.add(
              "%s by %s answers %d, and the page says %s: %s"
                  .formatted(
                      operation,
                      client.getKey(),
                      answer.status(),
                      allowed ? "allowed" : "not allowed",
                      answer.body()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
