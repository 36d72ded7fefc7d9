package io.wattledger.service.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.LongStatements;
import io.wattledger.service.idempotency.IdempotencyStore;
import io.wattledger.service.idempotency.StoredResponse;
import io.wattledger.service.json.CanonicalJson;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Runs an import: the whole file in one transaction together with its idempotency key, rolled back
 * when it is a preview or refused. Progress is noted beside it in short transactions of its own, so
 * that others see it while the import runs.
 */
@ApplicationScoped
public class ImportService {

  private static final int LONGEST_SECONDS = 3600;
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(5);
  private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(30);

  /** Each import holds two connections of the pool; the rest is for everybody else. */
  private static final int MOST_AT_ONCE = 3;

  private final ImportRuns runs;
  private final IdempotencyStore keys;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final LongStatements statements;
  private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

  /** Over the service's database. */
  public ImportService(
      ImportRuns runs,
      IdempotencyStore keys,
      AuditTrail audit,
      CurrentUser user,
      LongStatements statements) {
    this.runs = runs;
    this.keys = keys;
    this.audit = audit;
    this.user = user;
    this.statements = statements;
  }

  /**
   * Stores rows that were not uploaded as a file but received otherwise.
   *
   * @param handler what stores them
   * @param rows the rows as a file of that kind
   * @param validRowsOnly whether refused rows leave the others to be stored
   * @param key the caller's idempotency key
   * @throws ProblemException 400 without a key
   */
  public ImportReport store(
      ImportHandler<?> handler, byte[] rows, boolean validRowsOnly, String key) {
    IdempotencyStore.requireKey(key);
    try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(rows))) {
      String kind = handler.kind().code();
      return run(
          handler,
          new ImportOrder(kind, null, null, null, file.sha256Hex(), false, validRowsOnly, key),
          file);
    }
  }

  ImportReport run(ImportHandler<?> handler, ImportOrder order, SpooledFile file) {
    if (!slots.tryAcquire()) {
      throw ProblemException.unavailable(
          MOST_AT_ONCE + " imports are running; repeat this one when one of them has ended.");
    }
    try {
      return runOnce(handler, order, file);
    } finally {
      slots.release();
    }
  }

  private ImportReport runOnce(ImportHandler<?> handler, ImportOrder order, SpooledFile file) {
    ImportContext context =
        new ImportContext(
            UUID.randomUUID(), user.name(), order.preview(), order.subject(), order.part());
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
    try {
      statements.allow(LONGEST_STATEMENT, LONGEST_LOCK_WAIT);
      Optional<ImportReport> before = replayed(order);
      if (before.isPresent()) {
        return before.get();
      }
      runs.start(context.id(), order, user.name());
      ImportStatus status = readAndCommit(handler, order, file, context);
      if (status != ImportStatus.APPLIED) {
        rollBackIfOpen();
        runs.finish(context, status);
      }
      return runs.find(context.id()).orElseThrow();
    } finally {
      rollBackIfOpen();
    }
  }

  private ImportStatus readAndCommit(
      ImportHandler<?> handler, ImportOrder order, SpooledFile file, ImportContext context) {
    try {
      new ImportPass<>(handler, context, runs).read(file::open);
      ImportStatus status = status(order, context);
      if (status == ImportStatus.APPLIED) {
        runs.finish(context, status);
        remember(order, context);
        QuarkusTransaction.commit();
      }
      return status;
    } catch (RuntimeException failure) {
      rollBackIfOpen();
      context.refuseFile(1, reason(failure));
      runs.finish(context, ImportStatus.REFUSED);
      throw failure;
    }
  }

  private static ImportStatus status(ImportOrder order, ImportContext context) {
    boolean rowsMatter = !order.validRowsOnly() && context.rowsRefused() > 0;
    if (context.fileRefused() || rowsMatter) {
      return ImportStatus.REFUSED;
    }
    return order.preview() ? ImportStatus.PREVIEWED : ImportStatus.APPLIED;
  }

  private static String reason(RuntimeException failure) {
    return failure instanceof ProblemException problem
        ? problem.getMessage()
        : "storing failed and nothing was stored; the answer to the import says why";
  }

  private static void rollBackIfOpen() {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      QuarkusTransaction.rollback();
    }
  }

  private Optional<ImportReport> replayed(ImportOrder order) {
    if (order.idempotencyKey() == null) {
      return Optional.empty();
    }
    return keys.begin(operation(order), order.idempotencyKey(), hash(order))
        .map(StoredResponse::body)
        .map(id -> runs.find(UUID.fromString(id)).orElseThrow());
  }

  private void remember(ImportOrder order, ImportContext context) {
    audit.record(
        "import.applied",
        "import",
        context.id().toString(),
        null,
        Map.of(
            "kind",
            order.kind(),
            "sha256",
            order.sha256(),
            "rowsAccepted",
            context.rowsAccepted()));
    if (order.idempotencyKey() != null) {
      keys.store(
          operation(order),
          order.idempotencyKey(),
          hash(order),
          new StoredResponse(200, Map.of(), context.id().toString()));
    }
  }

  private static String operation(ImportOrder order) {
    return "POST /imports/" + order.kind();
  }

  private static String hash(ImportOrder order) {
    List<Object> asked =
        new ArrayList<>(List.of(order.sha256(), order.preview(), order.validRowsOnly()));
    if (order.subject() != null) {
      asked.add(order.subject());
      asked.add(String.valueOf(order.part()));
    }
    return CanonicalJson.sha256Hex(asked);
  }
}
