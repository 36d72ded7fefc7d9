package io.wattledger.energycontracts.engine.resettle;

import io.wattledger.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares two settlements of the same bill. Their deltas sum to the difference of the totals, so
 * that posting them beside the old bill gives the new one. Formula page:
 * docs/formulas/resettlement.md.
 */
public final class Resettlement {

  private Resettlement() {}

  /**
   * The lines that differ, those of the new bill in its order, then those that are gone.
   *
   * @param before lines of the bill as it was
   * @param after lines of the bill as it is now
   */
  public static List<LineDelta> between(List<SettledLine> before, List<SettledLine> after) {
    Map<String, Deque<SettledLine>> old = new HashMap<>();
    before.forEach(line -> old.computeIfAbsent(line.key(), k -> new ArrayDeque<>()).add(line));
    List<LineDelta> deltas = new ArrayList<>();
    for (SettledLine line : after) {
      Deque<SettledLine> same = old.get(line.key());
      LineDelta delta = new LineDelta(same == null ? null : same.poll(), line);
      if (!delta.isNothing()) {
        deltas.add(delta);
      }
    }
    for (SettledLine line : before) {
      Deque<SettledLine> left = old.get(line.key());
      if (left.remove(line)) {
        deltas.add(new LineDelta(line, null));
      }
    }
    return deltas;
  }

  /** The sum of the deltas: the difference of the two bills' totals. */
  public static Money total(List<LineDelta> deltas, Money zero) {
    return deltas.stream().map(LineDelta::amount).reduce(zero, Money::plus);
  }
}
