package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.time.Instant;
import java.util.List;

/** Counts the steps in which a fact was missing, and remembers the first and the last of them. */
public final class Gap {

  private final TimeGrid grid;
  private int steps;
  private int first;
  private int last;

  /** No gap yet, on a grid. */
  public Gap(TimeGrid grid) {
    this.grid = grid;
  }

  /** Adds a step. */
  public void add(int step) {
    if (steps == 0) {
      first = step;
    }
    last = step;
    steps++;
  }

  /**
   * The gap as a missing fact, or nothing.
   *
   * @param code the fact's code
   * @param what the series or meter
   * @param why what needed it
   */
  public List<MissingFact> asMissing(String code, String what, String why) {
    if (steps == 0) {
      return List.of();
    }
    Instant end = grid.startOf(last + 1);
    String hours = Ratio.of((long) steps * grid.minutes(), 60).shown(2).toPlainString();
    return List.of(
        new MissingFact(
            code,
            what
                + " has no value for "
                + hours
                + " h of "
                + why
                + ", between "
                + grid.startOf(first)
                + " and "
                + end));
  }
}
