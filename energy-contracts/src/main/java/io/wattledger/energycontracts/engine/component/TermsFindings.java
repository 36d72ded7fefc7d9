package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Collects everything that is wrong with contract terms, each finding at its JSON pointer. */
public final class TermsFindings {

  private static final int MAX_DIGITS = 9;
  private static final int MAX_DECIMALS = 9;

  private final String base;
  private final Set<LocalDate> holidays;
  private final List<TermsFinding> found;

  private TermsFindings(String base, Set<LocalDate> holidays, List<TermsFinding> found) {
    this.base = base;
    this.holidays = holidays;
    this.found = found;
  }

  /** An empty collection whose pointers start at the document's root; no holidays are known. */
  public static TermsFindings start() {
    return start(Set.of());
  }

  /**
   * An empty collection whose pointers start at the document's root.
   *
   * @param holidays the contract's holidays, on which no business is done
   */
  public static TermsFindings start(Set<LocalDate> holidays) {
    return new TermsFindings("", holidays, new ArrayList<>());
  }

  /** The contract's holidays. */
  Set<LocalDate> holidays() {
    return holidays;
  }

  /** The same collection, with pointers below a member. */
  public TermsFindings at(String member) {
    return new TermsFindings(base + "/" + member, holidays, found);
  }

  /** The same collection, with pointers below a list's element. */
  public TermsFindings at(String member, int index) {
    return at(member).at(Integer.toString(index));
  }

  /** Everything found, in the order in which it was found. */
  public List<TermsFinding> all() {
    return List.copyOf(found);
  }

  /** Reports a member that is missing or outside its range. */
  public void invalid(String member, String detail) {
    found.add(new TermsFinding(pointer(member), detail, false));
  }

  /** Reports members that are each allowed but not together. */
  public void contradiction(String member, String detail) {
    found.add(new TermsFinding(pointer(member), detail, true));
  }

  /** Requires a decimal of at most nine decimals above zero. */
  public void requirePositive(String member, BigDecimal value) {
    if (present(member, value) && readable(member, value) && value.signum() <= 0) {
      invalid(member, "must be above zero, not " + value.toPlainString());
    }
  }

  /** Requires a decimal of zero or more. */
  public void requireNotNegative(String member, BigDecimal value) {
    if (present(member, value)) {
      optionalNotNegative(member, value);
    }
  }

  /** Allows absence, else requires zero or more. */
  public void optionalNotNegative(String member, BigDecimal value) {
    if (value != null && readable(member, value) && value.signum() < 0) {
      invalid(member, "must not be negative: " + value.toPlainString());
    }
  }

  /** Requires a decimal of reasonable size, negative or not. */
  public void requireDecimal(String member, BigDecimal value) {
    if (present(member, value)) {
      readable(member, value);
    }
  }

  /** Allows absence, else requires a decimal of reasonable size, negative or not. */
  public void optionalDecimal(String member, BigDecimal value) {
    if (value != null) {
      readable(member, value);
    }
  }

  /** Allows absence, else requires a percentage from 0 to 100. */
  public void optionalPercent(String member, BigDecimal value) {
    if (value != null
        && readable(member, value)
        && (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)) {
      invalid(member, "must be a percentage from 0 to 100, not " + value.toPlainString());
    }
  }

  /** Allows absence, else requires a percentage from -100 to 100. */
  public void optionalSignedPercent(String member, BigDecimal value) {
    if (value != null
        && readable(member, value)
        && value.abs().compareTo(BigDecimal.valueOf(100)) > 0) {
      invalid(member, "must be a percentage from -100 to 100, not " + value.toPlainString());
    }
  }

  /** Allows absence, else requires a length of intervals that divides an hour. */
  public void optionalWindow(String member, Integer minutes) {
    if (minutes != null && !TimeGrid.STEP_MINUTES.contains(minutes)) {
      invalid(member, "must divide an hour: 5, 10, 15, 20, 30 or 60");
    }
  }

  /** Requires calendar months, each at most once. */
  public void calendarMonths(String member, List<Integer> months) {
    for (Integer month : months) {
      if (month < 1 || month > 12) {
        invalid(member, "are calendar months, 1 to 12, not " + month);
      }
    }
    if (new HashSet<>(months).size() < months.size()) {
      invalid(member, "name a month twice");
    }
  }

  /** Requires a text that is not blank. */
  public void requireText(String member, String value) {
    if (value == null || value.isBlank()) {
      invalid(member, "is required");
    }
  }

  private boolean present(String member, Object value) {
    if (Objects.isNull(value)) {
      invalid(member, "is required");
      return false;
    }
    return true;
  }

  private boolean readable(String member, BigDecimal value) {
    if (value.precision() - (long) value.scale() > MAX_DIGITS
        || value.signum() != 0 && value.stripTrailingZeros().scale() > MAX_DECIMALS) {
      invalid(member, "must have at most nine digits before the point and nine after it");
      return false;
    }
    return true;
  }

  private String pointer(String member) {
    return member.isEmpty() ? base : base + "/" + member;
  }
}
