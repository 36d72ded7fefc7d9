package io.wattledger.service.imports;

import io.quarkus.arc.All;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.LongStatements;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes an applied import back as a whole: nothing is deleted without a trace, closed months stay
 * as they are, and an import on which later work rests is refused with a list of that work.
 */
@ApplicationScoped
public class ImportUndoService {

  private static final int NAMED = 3;

  /** A million readings are reversed by one statement, which takes longer than others may. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(30);

  private final List<ImportHandler<?>> handlers;
  private final ImportRuns runs;
  private final LongStatements statements;
  private final PeriodLocks periods;
  private final AuditTrail audit;
  private final CurrentUser user;

  /** Over the kinds of this service. */
  public ImportUndoService(
      @All List<ImportHandler<?>> handlers,
      ImportRuns runs,
      LongStatements statements,
      PeriodLocks periods,
      AuditTrail audit,
      CurrentUser user) {
    this.handlers = handlers;
    this.runs = runs;
    this.statements = statements;
    this.periods = periods;
    this.audit = audit;
    this.user = user;
  }

  /**
   * What taking an import back would do; changes nothing.
   *
   * @throws ProblemException 404
   */
  @Transactional
  UndoPreview preview(UUID id) {
    ImportReport report = runs.find(id).orElseThrow(() -> ProblemException.notFound("import", id));
    Undoing undoing = handler(report.kind()).undoing();
    if (undoing instanceof Undoing.Impossible impossible) {
      return UndoPreview.impossible(id, impossible.reason());
    }
    if (report.status() != ImportStatus.APPLIED) {
      return UndoPreview.impossible(id, notApplied(report));
    }
    UndoFindings findings = ((Undoing.Possible) undoing).examine(applied(report));
    List<YearMonth> closed =
        findings.months().stream().filter(month -> periods.find(month).isPresent()).toList();
    return UndoPreview.of(id, findings, closed);
  }

  /**
   * Takes an import back, in the caller's transaction.
   *
   * @throws ProblemException 403 without the kind's role, 404, 409 when it is not applied, was
   *     taken back before, touches a closed month or carries later work
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ImportReport undo(UUID id, String reason) {
    ImportReport report = runs.lock(id).orElseThrow(() -> ProblemException.notFound("import", id));
    ImportHandler<?> handler = handler(report.kind());
    handler.kind().requireRole(user);
    Undoing.Possible undoing = possible(handler, report);
    AppliedImport imported = applied(report);
    statements.allow(LONGEST_STATEMENT, LONGEST_LOCK_WAIT);
    undoing.hold(imported);
    UndoFindings findings = undoing.examine(imported);
    requireFree(report, findings);
    periods.requireOpen(findings.months());
    undoing.reverse(imported, reason);
    long records = findings.withdrawn() + findings.restored();
    runs.undo(id, user.name(), reason, records);
    audit.record(
        "import.undone",
        "import",
        id.toString(),
        Map.of("kind", report.kind(), "sha256", report.sha256(), "status", report.status()),
        Map.of(
            "kind",
            report.kind(),
            "sha256",
            report.sha256(),
            "status",
            ImportStatus.UNDONE,
            "reason",
            reason,
            "recordsReversed",
            records));
    return runs.find(id).orElseThrow();
  }

  private static Undoing.Possible possible(ImportHandler<?> handler, ImportReport report) {
    Undoing undoing = handler.undoing();
    if (undoing instanceof Undoing.Impossible impossible) {
      throw ProblemException.conflict(
          "Imports of " + report.kind() + " cannot be undone: " + impossible.reason() + ".");
    }
    if (report.status() != ImportStatus.APPLIED) {
      throw ProblemException.conflict("The import cannot be undone: " + notApplied(report) + ".");
    }
    return (Undoing.Possible) undoing;
  }

  private static String notApplied(ImportReport report) {
    ImportUndo undone = report.undone();
    return undone == null
        ? "only an applied import stored something, and this one is " + report.status()
        : "it was already undone by " + undone.by() + " at " + undone.at();
  }

  private static void requireFree(ImportReport report, UndoFindings findings) {
    if (findings.blocked() == 0) {
      return;
    }
    List<UndoBlocker> named =
        findings.blockers().subList(0, Math.min(NAMED, findings.blockers().size()));
    StringBuilder detail = new StringBuilder("The import cannot be undone as a whole, because ");
    detail.append(
        String.join("; ", named.stream().map(b -> b.record() + " " + b.detail()).toList()));
    if (findings.blocked() > named.size()) {
      detail.append("; and ").append(findings.blocked() - named.size()).append(" more");
    }
    throw new ProblemException(
        409,
        "import-in-use",
        "Later work depends on the import",
        detail.append(". Take these back first, or correct single records.").toString(),
        findings.blockers().stream().map(b -> new FieldError(b.record(), b.detail())).toList());
  }

  private ImportHandler<?> handler(String kind) {
    return handlers.stream()
        .filter(candidate -> candidate.kind().code().equals(kind))
        .findFirst()
        .orElseThrow(() -> ProblemException.conflict("There is no kind of import '" + kind + "'."));
  }

  private static AppliedImport applied(ImportReport report) {
    return new AppliedImport(report.id(), report.startedAt(), report.finishedAt());
  }
}
