package io.wattledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every operation that changes something leaves a trace: the test walks the unsafe operations of
 * the service's stored API, performs each successfully, and looks for the audit entry that says
 * who, what, when, before and after, and that the chain seals. An operation that it does not know
 * fails the build.
 */
public abstract class AuditCoverage {

  private static final Pattern UNSAFE = Pattern.compile("^    (post|put|patch|delete):$");
  private static final Pattern SAFE = Pattern.compile("^    (get|head|options|parameters):$");
  private static final Pattern OPERATION = Pattern.compile("^      operationId: (\\S+)$");
  private static final Duration SEALED_WITHIN = Duration.ofSeconds(30);

  /** The service's name, for example {@code energy-contracts}. */
  protected abstract String service();

  /** By operation: a request that succeeds and changes something. Performed in this order. */
  protected abstract Map<String, Supplier<Response>> changes();

  /** Operations that store nothing: they compute, or the service has nothing to use them on. */
  protected abstract Set<String> stateless();

  /**
   * Operations that leave no audit entry because what they store is itself a record that nobody can
   * change; the service's own test says which, and looks at it.
   */
  protected Set<String> recordedByThemselves() {
    return Set.of();
  }

  @Test
  void everyChangeLeavesAnAuditEntry() throws IOException, SQLException {
    Map<String, Supplier<Response>> changes = changes();
    Set<String> known = new TreeSet<>(changes.keySet());
    known.addAll(stateless());
    known.addAll(recordedByThemselves());
    assertThat(known)
        .as("operations that a change is made with, in docs/api/%s.yaml", service())
        .isEqualTo(unsafeOperations());
    long first = newestEntry();
    List<String> silent = new ArrayList<>();
    for (Map.Entry<String, Supplier<Response>> change : changes.entrySet()) {
      long before = newestEntry();
      Response answer = change.getValue().get();
      assertThat(answer.statusCode())
          .as("%s: %s", change.getKey(), answer.asString())
          .isBetween(200, 299);
      if (completeEntriesAfter(before) == 0) {
        silent.add(change.getKey());
      }
    }
    assertThat(silent).as("operations whose success leaves no audit entry").isEmpty();
    assertThat(newestEntry() - first).as("entries").isGreaterThanOrEqualTo(changes.size());
    awaitSealsAfter(first);
  }

  private void awaitSealsAfter(long id) throws SQLException {
    long deadline = System.nanoTime() + SEALED_WITHIN.toNanos();
    while (unsealedAfter(id) > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(unsealedAfter(id)).as("audit entries without a seal").isZero();
  }

  private long unsealedAfter(long id) throws SQLException {
    return number(
        "select count(*) from audit_entry e where e.id > "
            + id
            + " and not exists (select from audit_seal s where s.entry_id = e.id)");
  }

  private Set<String> unsafeOperations() throws IOException {
    Path api = ProjectFolder.root().resolve("docs/api").resolve(service() + ".yaml");
    Set<String> operations = new TreeSet<>();
    boolean unsafe = false;
    for (String line : Files.readAllLines(api)) {
      if (UNSAFE.matcher(line).matches()) {
        unsafe = true;
      } else if (SAFE.matcher(line).matches()) {
        unsafe = false;
      }
      Matcher operation = OPERATION.matcher(line);
      if (unsafe && operation.matches()) {
        operations.add(operation.group(1));
      }
    }
    return operations;
  }

  private long newestEntry() throws SQLException {
    return number("select coalesce(max(id), 0) from audit_entry");
  }

  private long completeEntriesAfter(long id) throws SQLException {
    return number(
        "select count(*) from audit_entry where id > "
            + id
            + " and actor <> '' and subject <> '' and cardinality(roles) > 0"
            + " and action <> '' and entity_type <> '' and entity_id <> ''"
            + " and at is not null and (before is not null or after is not null)");
  }

  private long number(String query) throws SQLException {
    String database = service().replace('-', '_');
    try (Connection connection = LocalDatabase.named(database).connectAsApp();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
