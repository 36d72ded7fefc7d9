package io.wattledger.energycontracts.terms;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.TermsFinding;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with entered terms and refuses them with everything found at once. */
public final class TermsCheck {

  private final List<FieldError> invalid = new ArrayList<>();
  private final List<FieldError> contradictions = new ArrayList<>();

  /**
   * Checks components, whose pointers start at {@code base}.
   *
   * @param holidays the contract's holidays
   */
  public TermsCheck components(
      String base, List<ChargeComponent> components, Set<LocalDate> holidays) {
    for (TermsFinding finding : ComponentRules.examine(components, holidays)) {
      FieldError error = new FieldError(base + finding.pointer(), finding.detail());
      (finding.contradiction() ? contradictions : invalid).add(error);
    }
    return this;
  }

  /** Checks the name of a time zone. */
  public TermsCheck timeZone(String pointer, String name) {
    try {
      BillingZone.of(name);
    } catch (IllegalArgumentException unknown) {
      invalid(pointer, unknown.getMessage());
    }
    return this;
  }

  /** Checks the code of a currency. */
  public TermsCheck currency(String pointer, String code) {
    try {
      if (Currency.getInstance(code).getDefaultFractionDigits() < 0) {
        invalid(pointer, "'" + code + "' is no currency in which bills are paid");
      }
    } catch (IllegalArgumentException unknown) {
      invalid(pointer, "unknown currency '" + code + "'; use an ISO 4217 code such as USD");
    }
    return this;
  }

  /** Adds a member that is missing or outside its range. */
  public TermsCheck invalid(String pointer, String detail) {
    invalid.add(new FieldError(pointer, detail));
    return this;
  }

  /** Adds members that are each allowed but not together. */
  public TermsCheck contradiction(String pointer, String detail) {
    contradictions.add(new FieldError(pointer, detail));
    return this;
  }

  /**
   * Refuses the terms when anything was found.
   *
   * @throws ProblemException 400 when members are missing or outside their range, 422 when they
   *     only contradict each other; the errors list both
   */
  public void refuseIfWrong() {
    List<FieldError> all = new ArrayList<>(invalid);
    all.addAll(contradictions);
    if (all.isEmpty()) {
      return;
    }
    FieldError first = all.get(0);
    String detail =
        "The terms cannot be used: "
            + first.pointer()
            + " "
            + first.detail()
            + (all.size() == 1 ? "." : ", and " + (all.size() - 1) + " more.");
    FieldError[] errors = all.toArray(FieldError[]::new);
    throw invalid.isEmpty()
        ? ProblemException.unprocessable(detail, errors)
        : ProblemException.badRequest(detail, errors);
  }
}
