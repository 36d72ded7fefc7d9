package io.wattledger.service.imports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an examination of an import found, gathered record by record. */
public final class UndoFindings {

  private static final int MOST_LISTED = 200;
  private static final int MOST_EXAMPLES = 20;

  private final SortedSet<YearMonth> months = new TreeSet<>();
  private final List<String> examples = new ArrayList<>();
  private final List<UndoBlocker> blockers = new ArrayList<>();
  private long withdrawn;
  private long restored;
  private long blocked;

  /** Notes a record that the import created and that will be withdrawn. */
  public void withdraws(String record) {
    withdrawn++;
    example(record);
  }

  /** Notes a record that gets its content before the import back. */
  public void restores(String record) {
    restored++;
    example(record);
  }

  /** Counts records that are withdrawn or restored without naming each. */
  public void counts(long withdrawnRecords, long restoredRecords) {
    withdrawn += withdrawnRecords;
    restored += restoredRecords;
  }

  /** Names a record among the examples. */
  public void example(String record) {
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(record);
    }
  }

  /** Notes a month whose facts change. */
  public void touches(YearMonth month) {
    months.add(month);
  }

  /** Notes months whose facts change. */
  public void touches(Collection<YearMonth> touched) {
    months.addAll(touched);
  }

  /** Notes what stands against the undo. */
  public void blocks(String entityType, String entityId, String record, String detail) {
    blocked++;
    if (blockers.size() < MOST_LISTED) {
      blockers.add(new UndoBlocker(entityType, entityId, record, detail));
    }
  }

  /** How many records would be withdrawn. */
  public long withdrawn() {
    return withdrawn;
  }

  /** How many records would get their content before back. */
  public long restored() {
    return restored;
  }

  /** Months whose facts would change, in order. */
  public SortedSet<YearMonth> months() {
    return months;
  }

  List<String> examples() {
    return examples;
  }

  List<UndoBlocker> blockers() {
    return blockers;
  }

  long blocked() {
    return blocked;
  }
}
