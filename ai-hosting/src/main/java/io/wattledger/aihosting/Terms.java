package io.wattledger.aihosting;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Gathers what is wrong with entered terms and refuses them with everything found at once. */
public final class Terms {

  private final List<FieldError> found = new ArrayList<>();

  /** Checks the name of a time zone. */
  public Terms timeZone(String pointer, String name) {
    try {
      BillingZone.of(name);
    } catch (IllegalArgumentException unknown) {
      wrong(pointer, unknown.getMessage());
    }
    return this;
  }

  /** Checks the code of a currency. */
  public Terms currency(String pointer, String code) {
    try {
      if (Currency.getInstance(code).getDefaultFractionDigits() < 0) {
        wrong(pointer, "'" + code + "' is no currency in which bills are paid");
      }
    } catch (IllegalArgumentException unknown) {
      wrong(pointer, "unknown currency '" + code + "'; use an ISO 4217 code such as USD");
    }
    return this;
  }

  /** Adds a member that is missing or outside its range. */
  public Terms wrong(String pointer, String detail) {
    found.add(new FieldError(pointer, detail));
    return this;
  }

  /**
   * Refuses the terms when anything was found.
   *
   * @throws ProblemException 400 that lists everything
   */
  public void refuseIfWrong() {
    if (!found.isEmpty()) {
      FieldError first = found.get(0);
      throw ProblemException.badRequest(
          "This cannot be stored: "
              + first.pointer()
              + " "
              + first.detail()
              + (found.size() == 1 ? "." : ", and " + (found.size() - 1) + " more."),
          found.toArray(FieldError[]::new));
    }
  }
}
