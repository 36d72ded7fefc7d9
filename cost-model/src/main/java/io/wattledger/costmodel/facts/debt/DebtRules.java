package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.statement.month.FinancingCosts;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What holds between the fields of a debt instrument. */
final class DebtRules {

  private static final int MAX_YEARS = 60;

  private DebtRules() {}

  static void requireConsistent(DebtInstrumentRequest request, String statementCurrency) {
    List<FieldError> errors = new ArrayList<>();
    dates(request, errors);
    sharing(request, errors);
    repayment(request, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.badRequest(
          "The terms contradict each other.", errors.toArray(FieldError[]::new));
    }
    if (!request.currency().equals(statementCurrency)) {
      throw ProblemException.unprocessable(
          "The statement is in "
              + statementCurrency
              + " and there is no rate to convert "
              + request.currency()
              + ".",
          new FieldError("/currency", "must be " + statementCurrency));
    }
    requireComputable(request);
  }

  private static void dates(DebtInstrumentRequest request, List<FieldError> errors) {
    if (!request.drawnOn().isBefore(request.maturesOn())) {
      errors.add(new FieldError("/maturesOn", "must be after drawnOn"));
    }
    if (request.maturesOn().isAfter(request.drawnOn().plusYears(MAX_YEARS))) {
      errors.add(new FieldError("/maturesOn", "is at most " + MAX_YEARS + " years after drawnOn"));
    }
  }

  private static void sharing(DebtInstrumentRequest request, List<FieldError> errors) {
    if (request.miningSharePercent() == null) {
      errors.add(
          new FieldError("/miningSharePercent", "is required for CORPORATE: 0 to 100 percent"));
    } else if (contradictsPurpose(request)) {
      errors.add(
          new FieldError(
              "/miningSharePercent",
              "is 100 for MINING and 0 for AI; use CORPORATE for another share"));
    }
    if (request.siteCode() != null && request.driver() != null) {
      errors.add(new FieldError("/driver", "must be left out when siteCode is given"));
    }
  }

  private static boolean contradictsPurpose(DebtInstrumentRequest request) {
    BigDecimal fixed = request.purpose().miningSharePercent();
    return fixed != null && fixed.compareTo(request.miningSharePercent()) != 0;
  }

  private static void repayment(DebtInstrumentRequest request, List<FieldError> errors) {
    if (request.levelPayments() != null && !request.repayments().isEmpty()) {
      errors.add(new FieldError("/repayments", "must be empty when levelPayments is given"));
    }
    BigDecimal repaid =
        request.repayments().stream()
            .map(DebtInstrumentRequest.Payment::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (repaid.compareTo(request.principal()) > 0) {
      errors.add(new FieldError("/repayments", "must not sum to more than the principal"));
    }
    for (int i = 0; i < request.repayments().size(); i++) {
      DebtInstrumentRequest.Payment payment = request.repayments().get(i);
      if (payment.on().isBefore(request.drawnOn()) || payment.on().isAfter(request.maturesOn())) {
        errors.add(
            new FieldError("/repayments/" + i + "/on", "must lie between drawnOn and maturesOn"));
      }
    }
  }

  /** The engine has the last word on terms that it cannot compute. */
  private static void requireComputable(DebtInstrumentRequest request) {
    try {
      FinancingCosts.month(
          DebtInstrument.of(new UUID(0, 0), 1, request, null).fact(),
          YearMonth.from(request.drawnOn()));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(
          "The terms cannot be computed: " + e.getMessage() + ".",
          new FieldError("/", e.getMessage()));
    }
  }
}
