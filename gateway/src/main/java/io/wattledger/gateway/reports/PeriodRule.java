package io.wattledger.gateway.reports;

import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * For which period a report is made when nobody is there to choose: a fixed one, or one that rolls.
 */
public sealed interface PeriodRule {

  /** The form that the API uses and that is stored. */
  String code();

  /**
   * Always the same period.
   *
   * @param period a month, a quarter or twelve months
   */
  record Fixed(ReportingPeriod period) implements PeriodRule {
    @Override
    public String code() {
      return period.toString();
    }
  }

  /** A month that depends on when the report is made. */
  enum Rolling implements PeriodRule {
    /** The newest month that is closed. */
    LATEST_CLOSED_MONTH,
    /** The UTC month in which the report is made. */
    RUNNING_MONTH,
    /** The UTC month before it, closed or not. */
    PREVIOUS_MONTH;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Reads a rule.
   *
   * @throws ProblemException 400 when it is none, or a period that the report does not take
   */
  static PeriodRule of(ReportKind kind, String text) {
    if (text == null || text.isBlank()) {
      String detail =
          "must be a period such as 2026-10, or one of "
              + Arrays.stream(Rolling.values())
                  .map(Rolling::code)
                  .collect(Collectors.joining(", "));
      throw ProblemException.badRequest("period " + detail + ".", new FieldError("period", detail));
    }
    return Arrays.stream(Rolling.values())
        .filter(rule -> rule.code().equals(text))
        .map(PeriodRule.class::cast)
        .findFirst()
        .orElseGet(() -> new Fixed(ReportRequest.period(kind, text)));
  }
}
