package io.wattledger.gateway.reports;

import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One report that somebody wants.
 *
 * @param kind which report
 * @param period for when
 * @param scope company, {@code site:…} or {@code model:…}
 * @param format in which form
 */
public record ReportRequest(
    ReportKind kind, ReportingPeriod period, String scope, ReportFormat format) {

  /** The scope of the whole company. */
  public static final String COMPANY = "company";

  private static final Pattern SCOPE =
      Pattern.compile("company|site:[a-z0-9][a-z0-9-]{0,63}|model:[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * Reads what came in.
   *
   * @throws ProblemException 404 when there is no such report, 400 when it does not come in this
   *     form, for this period or for this scope
   */
  public static ReportRequest of(String kind, String period, String scope, String format) {
    ReportKind known = kind(kind);
    return new ReportRequest(
        known, period(known, period), scope(known, scope), format(known, format));
  }

  /** The report of that code; 404 when there is none. */
  public static ReportKind kind(String code) {
    return ReportKind.of(code).orElseThrow(() -> ProblemException.notFound("report", code));
  }

  /** The form; the report's usual one when none is named. */
  public static ReportFormat format(ReportKind kind, String format) {
    if (format == null) {
      return kind.formats().get(0);
    }
    return kind.formats().stream()
        .filter(known -> known.code().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "format",
                    "must be one of "
                        + kind.formats().stream()
                            .map(ReportFormat::code)
                            .collect(Collectors.joining(", "))));
  }

  /** The scope; the company when none is named. */
  public static String scope(ReportKind kind, String scope) {
    if (scope == null) {
      return COMPANY;
    }
    if (!SCOPE.matcher(scope).matches()) {
      throw refused("scope", "must be company, site:{siteCode} or model:{modelCode}");
    }
    if (!kind.scoped() && !scope.equals(COMPANY)) {
      throw refused("scope", "must be left out; this report is for the whole company");
    }
    return scope;
  }

  /** The period, if the report takes it. */
  public static ReportingPeriod period(ReportKind kind, String text) {
    ReportingPeriod period;
    try {
      period = ReportingPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      throw refused("period", "must be a period such as 2026-10, 2026-Q4 or T12-2026-10");
    }
    boolean month = period.kind() == ReportingPeriod.Kind.MONTH;
    if (!month && kind.periods() == ReportKind.Periods.MONTH) {
      throw refused("period", "must be a month such as 2026-10 for this report");
    }
    return period;
  }

  private static ProblemException refused(String field, String detail) {
    return ProblemException.badRequest(field + " " + detail + ".", new FieldError(field, detail));
  }
}
