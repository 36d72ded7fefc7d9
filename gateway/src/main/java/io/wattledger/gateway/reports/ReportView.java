package io.wattledger.gateway.reports;

import java.util.List;

/**
 * A report as the catalogue lists it.
 *
 * @param kind its code in addresses
 * @param title the name that people read
 * @param group the heading under which it stands
 * @param purpose what it is for
 * @param formats its forms, the usual one first
 * @param periods MONTH for months alone, ANY also for quarters and trailing twelve months
 * @param scoped whether it can be had for a site or a model alone
 */
public record ReportView(
    ReportKind kind,
    String title,
    String group,
    String purpose,
    List<ReportFormat> formats,
    ReportKind.Periods periods,
    boolean scoped) {

  /** Copies the forms. */
  public ReportView {
    formats = List.copyOf(formats);
  }

  static ReportView of(ReportKind kind) {
    return new ReportView(
        kind,
        kind.title(),
        kind.group(),
        kind.purpose(),
        kind.formats(),
        kind.periods(),
        kind.scoped());
  }
}
