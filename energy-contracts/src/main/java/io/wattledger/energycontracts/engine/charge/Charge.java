package io.wattledger.energycontracts.engine.charge;

import java.util.List;

/**
 * What a component came to for a stretch of days.
 *
 * @param lines its bill lines, in order
 * @param missing the facts it needed and did not have; the lines then cover the rest only
 */
public record Charge(List<BillLine> lines, List<MissingFact> missing) {

  /** Copies both lists. */
  public Charge {
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** One complete line. */
  static Charge of(BillLine line) {
    return new Charge(List.of(line), List.of());
  }
}
