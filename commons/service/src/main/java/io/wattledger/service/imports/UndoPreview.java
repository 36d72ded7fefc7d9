package io.wattledger.service.imports;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What taking an import back would do.
 *
 * @param importId the import
 * @param possible whether it can be taken back now
 * @param notPossibleBecause why the import as such cannot be taken back, null when it can or when
 *     blockers or closed months say why
 * @param recordsWithdrawn records that the import created
 * @param recordsRestored records that get their content before the import back
 * @param examples the first of these records, in words
 * @param months months whose facts change
 * @param closedMonths those of them that are closed and must be reopened first
 * @param blockers the first 200 pieces of later work that depend on the import
 * @param blockersFound how many there are
 */
public record UndoPreview(
    UUID importId,
    boolean possible,
    String notPossibleBecause,
    long recordsWithdrawn,
    long recordsRestored,
    List<String> examples,
    List<YearMonth> months,
    List<YearMonth> closedMonths,
    List<UndoBlocker> blockers,
    long blockersFound) {

  /** Copies the lists. */
  public UndoPreview {
    examples = List.copyOf(examples);
    months = List.copyOf(months);
    closedMonths = List.copyOf(closedMonths);
    blockers = List.copyOf(blockers);
  }

  static UndoPreview impossible(UUID importId, String why) {
    return new UndoPreview(
        importId, false, why, 0, 0, List.of(), List.of(), List.of(), List.of(), 0);
  }

  static UndoPreview of(UUID importId, UndoFindings findings, List<YearMonth> closed) {
    return new UndoPreview(
        importId,
        findings.blocked() == 0 && closed.isEmpty(),
        null,
        findings.withdrawn(),
        findings.restored(),
        findings.examples(),
        List.copyOf(findings.months()),
        closed,
        findings.blockers(),
        findings.blocked());
  }
}
