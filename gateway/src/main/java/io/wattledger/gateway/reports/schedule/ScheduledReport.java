package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportKind;
import io.wattledger.gateway.reports.ReportRequest;

/**
 * One report of a schedule in one form.
 *
 * @param kind which report
 * @param title its name for people
 * @param format its form
 */
public record ScheduledReport(ReportKind kind, String title, ReportFormat format) {

  /** A report in a form that it has. */
  static ScheduledReport of(ReportKind kind, ReportFormat format) {
    return new ScheduledReport(kind, kind.title(), format);
  }

  /** As it is stored: {@code month-close-pack.pdf}. */
  String code() {
    return kind.code() + "." + format.code();
  }

  /** Reads what was stored. */
  static ScheduledReport stored(String code) {
    int dot = code.lastIndexOf('.');
    ReportKind kind = ReportRequest.kind(code.substring(0, dot));
    return of(kind, ReportRequest.format(kind, code.substring(dot + 1)));
  }
}
