package io.wattledger.service.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/** One running import, as its handler sees it: who imports, and where refusals go. */
public final class ImportContext {

  private static final int MAX_LISTED = 200;

  private final UUID id;
  private final String user;
  private final boolean preview;
  private final String subject;
  private final String part;
  private final List<RowError> errors = new ArrayList<>();
  private final List<RowError> warnings = new ArrayList<>();
  private final BitSet refusedLines = new BitSet();
  private final BitSet suspiciousLines = new BitSet();
  private long read;
  private long unchanged;
  private long passedOver;
  private boolean fileRefused;

  /** An import that starts, of a file that says itself whose rows it has. */
  public ImportContext(UUID id, String user, boolean preview) {
    this(id, user, preview, null, null);
  }

  /** An import that starts. */
  public ImportContext(UUID id, String user, boolean preview, String subject, String part) {
    this.id = id;
    this.user = user;
    this.preview = preview;
    this.subject = subject;
    this.part = part;
  }

  /** Code of the record whose rows the file has, null when the file says so itself. */
  public String subject() {
    return subject;
  }

  /** Which part of the file is meant, null for all of it. */
  public String part() {
    return part;
  }

  /** The import's number, to be stored as the provenance of its rows. */
  public UUID id() {
    return id;
  }

  /** The name of the user who imports. */
  public String user() {
    return user;
  }

  /** Whether everything is rolled back at the end. */
  public boolean preview() {
    return preview;
  }

  /**
   * Refuses a row that cannot be stored, for example because it names a site that does not exist.
   *
   * @param line the row's line
   * @param column the column, null for the whole row
   * @param detail what is wrong and what is allowed
   */
  public void refuse(long line, String column, String detail) {
    refuse(line, column, null, detail);
  }

  /** Refuses a row and shows the text that stands in it. */
  public void refuse(long line, String column, String value, String detail) {
    refusedLines.set(Math.toIntExact(line));
    if (errors.size() < MAX_LISTED) {
      errors.add(new RowError(line, column, value, detail));
    }
  }

  /**
   * Marks a row that is readable but hard to believe; the handler stores it so that it is unused
   * until someone releases it.
   */
  public void suspicious(long line, String column, String detail) {
    suspiciousLines.set(Math.toIntExact(line));
    if (warnings.size() < MAX_LISTED) {
      warnings.add(new RowError(line, column, null, detail));
    }
  }

  /** Notes that an accepted row says what is stored already and changes nothing. */
  public void unchanged() {
    unchanged++;
  }

  /** Notes that a readable row is meant for nobody here and is not stored. */
  public void passedOver() {
    passedOver++;
  }

  /** Notes something about the file that the person who imports it should know. */
  public void note(long line, String detail) {
    if (warnings.size() < MAX_LISTED) {
      warnings.add(new RowError(line, null, null, detail));
    }
  }

  /** Refuses the file as a whole, because of its header or because the rest cannot be read. */
  void refuseFile(long line, String detail) {
    refuseFile(line, null, null, detail);
  }

  void refuseFile(long line, String column, String value, String detail) {
    fileRefused = true;
    if (errors.size() < MAX_LISTED) {
      errors.add(new RowError(line, column, value, detail));
    }
  }

  boolean fileRefused() {
    return fileRefused;
  }

  /** Counts a stretch of the file and notes what could not be read in it. */
  void count(ParsedRows<?> parsed) {
    read += parsed.read();
    parsed.refused().forEach(e -> refuse(e.line(), e.column(), e.value(), e.detail()));
    if (parsed.end() != null) {
      refuseFile(parsed.end().line(), parsed.end().detail());
    }
  }

  long rowsRead() {
    return read;
  }

  long rowsRefused() {
    return refusedLines.cardinality();
  }

  long rowsAccepted() {
    return read - refusedLines.cardinality() - passedOver;
  }

  long rowsUnchanged() {
    return unchanged;
  }

  long rowsSuspicious() {
    return suspiciousLines.cardinality();
  }

  List<RowError> errors() {
    return errors;
  }

  List<RowError> warnings() {
    return warnings;
  }
}
