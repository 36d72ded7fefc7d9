package io.wattledger.energycontracts.engine.resettle;

import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a line of a bill that was settled again differs by. See docs/formulas/resettlement.md.
 *
 * @param before the line as it was, null when it is new
 * @param after the line as it is now, null when it is gone
 */
public record LineDelta(SettledLine before, SettledLine after) {

  /** How a line differs. */
  public enum Change {
    /** It was not there before. */
    ADDED,
    /** It is no longer there. */
    REMOVED,
    /** Its amount, quantity or determinants differ. */
    CHANGED
  }

  /**
   * A figure that decided the line and differs.
   *
   * @param name its name
   * @param before as it was, null when it is new
   * @param after as it is now, null when it is gone
   */
  public record Determinant(String name, String before, String after) {}

  /** Refuses two absent lines. */
  public LineDelta {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a difference needs a line before or after");
    }
  }

  /** The line that is there, the newer one when both are. */
  public SettledLine line() {
    return after == null ? before : after;
  }

  /** How it differs. */
  public Change change() {
    if (before == null) {
      return Change.ADDED;
    }
    return after == null ? Change.REMOVED : Change.CHANGED;
  }

  /** The delta to post: the amount now less the amount before. */
  public Money amount() {
    if (before == null) {
      return after.amount();
    }
    return after == null ? before.amount().negated() : after.amount().minus(before.amount());
  }

  /** The difference of the quantities, null when their units differ or one has none. */
  public BigDecimal quantity() {
    if (before == null) {
      return after.quantity();
    }
    if (after == null) {
      return before.quantity() == null ? null : before.quantity().negate();
    }
    return before.quantity() == null
            || after.quantity() == null
            || !Objects.equals(before.unit(), after.unit())
        ? null
        : after.quantity().subtract(before.quantity());
  }

  /** The figures that differ, by name. */
  public List<Determinant> determinants() {
    Map<String, String> old = before == null ? Map.of() : before.determinants();
    Map<String, String> now = after == null ? Map.of() : after.determinants();
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Determinant> differing = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        differing.add(new Determinant(name, old.get(name), now.get(name)));
      }
    }
    return differing;
  }

  boolean isNothing() {
    return before != null
        && after != null
        && before.amount().compareTo(after.amount()) == 0
        && sameQuantity()
        && determinants().isEmpty();
  }

  private boolean sameQuantity() {
    BigDecimal difference = quantity();
    return difference == null
        ? Objects.equals(before.quantity(), after.quantity())
            && Objects.equals(before.unit(), after.unit())
        : difference.signum() == 0;
  }
}
