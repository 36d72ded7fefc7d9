package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Energy bought the day before, and what the load differs from it settled in real time: the two
 * settlements of a market. See docs/formulas/two-settlement.md.
 *
 * @param name what the lines are called
 * @param positionKw the same position in every interval, in kW; null when it changes
 * @param positionSeries code of the series of the awarded position, null when stated
 * @param positions positions by stretch of time, none outside of them
 * @param dayAheadSeries code of the day-ahead price
 * @param realTimeSeries code of the real-time price
 * @param allocation how the lines are split over uses
 */
public record DayAheadPosition(
    String name,
    BigDecimal positionKw,
    String positionSeries,
    List<ScheduledPower> positions,
    String dayAheadSeries,
    String realTimeSeries,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Copies the positions. */
  public DayAheadPosition {
    positions = positions == null ? List.of() : List.copyOf(positions);
  }

  /** Where the position comes from. */
  public PowerSource source() {
    return new PowerSource(positionKw, positionSeries, positions);
  }

  @Override
  public ComponentType type() {
    return ComponentType.DAY_AHEAD_POSITION;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.dayAheadPosition(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return dayAheadSeries.equals(realTimeSeries)
        ? Set.of(dayAheadSeries)
        : Set.of(dayAheadSeries, realTimeSeries);
  }

  @Override
  public Set<String> powerSeriesRead() {
    return source().seriesRead();
  }

  @Override
  public int longestStepMinutes() {
    return source().longestStepMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new DayAheadPosition(
        newName, positionKw, positionSeries, positions, dayAheadSeries, realTimeSeries, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    source().examine("positionKw", "positionSeries", "positions", findings);
    findings.requireText("dayAheadSeries", dayAheadSeries);
    findings.requireText("realTimeSeries", realTimeSeries);
    NotByUnitPrice.examine(findings, allocation, "a position is not what a use consumed");
  }
}
