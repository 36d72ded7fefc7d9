package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A monthly credit on the demand above a protected one, for which the site goes down to the
 * protected demand when it is called, and the penalty when it does not. See
 * docs/formulas/curtailable.md.
 *
 * @param name what the lines are called
 * @param protectedKw the demand that is never interrupted
 * @param contractKw the highest demand that earns the credit, null for no limit
 * @param creditPerKw credit per kW and month
 * @param windowMinutes length over which demand is the mean; absent, the metering interval
 * @param penaltyPerKw penalty per kW above the protected demand, null for none
 * @param penaltyCounts whether each event is penalised or only the worst of a month, EACH_EVENT
 *     when absent
 * @param events the calls
 * @param allocation how the lines are split over uses
 */
public record CurtailableCredit(
    String name,
    BigDecimal protectedKw,
    BigDecimal contractKw,
    BigDecimal creditPerKw,
    Integer windowMinutes,
    BigDecimal penaltyPerKw,
    PenaltyCounts penaltyCounts,
    List<Call> events,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Which events of a month are penalised. */
  public enum PenaltyCounts {
    /** Each by its own highest demand. */
    EACH_EVENT,
    /** The one with the highest demand. */
    WORST_OF_MONTH
  }

  /**
   * A call to go down to the protected demand.
   *
   * @param startUtc from when
   * @param endUtc until when
   * @param actualKw the highest demand meanwhile as the utility stated it, null when it follows
   *     from the load
   */
  public record Call(Instant startUtc, Instant endUtc, BigDecimal actualKw) {}

  /** Fills in how penalties count and copies the events. */
  public CurtailableCredit {
    penaltyCounts = penaltyCounts == null ? PenaltyCounts.EACH_EVENT : penaltyCounts;
    events = events == null ? List.of() : List.copyOf(events);
  }

  @Override
  public ComponentType type() {
    return ComponentType.CURTAILABLE_CREDIT;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.curtailableCredit(this);
  }

  @Override
  public int longestStepMinutes() {
    int minutes =
        TimeSpan.longestStepMinutes(
            events.stream()
                .map(event -> Duration.between(event.startUtc(), event.endUtc()))
                .mapToLong(Duration::toMinutes),
            events.stream().map(Call::startUtc).toList());
    return windowMinutes == null
        ? minutes
        : Math.toIntExact(TimeSpan.common(minutes, windowMinutes));
  }

  @Override
  public int meteringMinutesNeeded() {
    return windowMinutes == null ? 60 : windowMinutes;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new CurtailableCredit(
        newName,
        protectedKw,
        contractKw,
        creditPerKw,
        windowMinutes,
        penaltyPerKw,
        penaltyCounts,
        events,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireNotNegative("protectedKw", protectedKw);
    findings.optionalNotNegative("contractKw", contractKw);
    if (protectedKw != null && contractKw != null && contractKw.compareTo(protectedKw) < 0) {
      findings.contradiction(
          "contractKw", "lies below the protected demand of " + protectedKw.toPlainString());
    }
    findings.requireNotNegative("creditPerKw", creditPerKw);
    findings.optionalNotNegative("penaltyPerKw", penaltyPerKw);
    if (windowMinutes != null && !TimeGrid.STEP_MINUTES.contains(windowMinutes)) {
      findings.invalid("windowMinutes", "must divide an hour: 5, 10, 15, 20, 30 or 60");
    }
    for (int i = 0; i < events.size(); i++) {
      TermsFindings here = findings.at("events", i);
      TimeSpan.examine(events.get(i).startUtc(), events.get(i).endUtc(), here);
      here.optionalNotNegative("actualKw", events.get(i).actualKw());
    }
    if (penaltyPerKw != null && penaltyCounts == PenaltyCounts.EACH_EVENT) {
      examineOverlaps(findings);
    }
    NotByUnitPrice.examine(findings, allocation, "a line per kW has no price per kWh");
  }

  /** Demand within two calls at once would be penalised twice. */
  private void examineOverlaps(TermsFindings findings) {
    List<Integer> byStart =
        IntStream.range(0, events.size())
            .filter(i -> events.get(i).startUtc() != null && events.get(i).endUtc() != null)
            .boxed()
            .sorted(Comparator.comparing(i -> events.get(i).startUtc()))
            .toList();
    Call before = null;
    for (int i : byStart) {
      Call call = events.get(i);
      if (before != null && call.startUtc().isBefore(before.endUtc())) {
        findings
            .at("events", i)
            .contradiction(
                "startUtc",
                "lies within the call of "
                    + before.startUtc()
                    + " to "
                    + before.endUtc()
                    + ", so that its demand would be penalised twice; make one call of both");
      }
      before = before == null || call.endUtc().isAfter(before.endUtc()) ? call : before;
    }
  }
}
