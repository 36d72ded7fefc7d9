package io.wattledger.energycontracts.meter;

import io.wattledger.service.imports.ImportReport;
import io.wattledger.service.imports.ImportStatus;
import io.wattledger.service.imports.RowError;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a batch of readings.
 *
 * @param importId its number among the imports, by which it can be looked up and undone
 * @param status APPLIED, or REFUSED when nothing was stored
 * @param accepted readings that were stored or were there already
 * @param unchanged accepted readings that say what was stored already
 * @param refused readings that cannot be stored
 * @param suspicious readings that are stored but unused until released
 * @param errors the first 200 refused readings
 * @param warnings the first 200 suspicious readings
 */
public record PushReport(
    UUID importId,
    ImportStatus status,
    long accepted,
    long unchanged,
    long refused,
    long suspicious,
    List<Finding> errors,
    List<Finding> warnings) {

  private static final int FIRST_LINE = 2;
  private static final Pattern LINE = Pattern.compile("\\bline ([0-9]+)");

  /** Copies the findings. */
  public PushReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /**
   * What was found about a reading.
   *
   * @param index its place in the batch, from 0
   * @param member the member that is wrong, null for the whole reading
   * @param detail what is wrong and what is allowed
   */
  public record Finding(long index, String member, String detail) {

    private static Finding of(RowError error) {
      String member = "kwh".equals(error.column()) ? "value" : error.column();
      return new Finding(error.line() - FIRST_LINE, member, detail(error.detail()));
    }

    /** A file's lines are a batch's places. */
    private static String detail(String text) {
      Matcher line = LINE.matcher(text);
      return line.find()
          ? line.replaceFirst("reading " + (Long.parseLong(line.group(1)) - FIRST_LINE))
          : text;
    }
  }

  static PushReport of(ImportReport report) {
    return new PushReport(
        report.id(),
        report.status(),
        report.rowsAccepted(),
        report.rowsUnchanged(),
        report.rowsRefused(),
        report.rowsSuspicious(),
        report.errors().stream().map(Finding::of).toList(),
        report.warnings().stream().map(Finding::of).toList());
  }
}
