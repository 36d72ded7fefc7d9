package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.resettle.LineDelta;
import io.wattledger.energycontracts.engine.resettle.Resettlement;
import io.wattledger.energycontracts.engine.resettle.SettledLine;
import io.wattledger.energycontracts.estimate.EstimateKind;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.reading.UsedEstimate;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Marks the lines of a bill that rest on estimated readings: those that would be others if the
 * estimates were missing.
 */
final class EstimateMarks {

  private static final int SPANS_NAMED = 5;
  private static final int DECIMALS = 6;

  private final BillFacts facts;
  private final Function<BillFacts, List<LineView>> linesOf;

  /**
   * For a bill.
   *
   * @param facts what it is computed from
   * @param linesOf the lines of a bill that is computed from other facts
   */
  EstimateMarks(BillFacts facts, Function<BillFacts, List<LineView>> linesOf) {
    this.facts = facts;
    this.linesOf = linesOf;
  }

  /** The lines of the bill with their marks. */
  List<LineView> mark(List<LineView> lines) {
    List<SettledLine> settled = DeltaView.lines(lines, facts.contract().currency());
    BillFacts withoutMonth = facts.withoutEstimatesOfMonth();
    Map<SettledLine, LineDelta> changed = changes(settled, withoutMonth.withoutEarlierEstimates());
    Map<SettledLine, LineDelta> byMonth =
        facts.estimatedBefore().isEmpty() ? changed : changes(settled, withoutMonth);
    Map<SettledLine, LineDelta> byEarlier =
        facts.estimated().isEmpty() ? changed : changes(settled, facts.withoutEarlierEstimates());
    List<LineView> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SettledLine line = settled.get(i);
      LineDelta delta = changed.get(line);
      boolean either = byMonth.containsKey(line) || byEarlier.containsKey(line);
      marked.add(
          delta == null
              ? lines.get(i)
              : marked(
                  lines.get(i),
                  delta,
                  !either || byMonth.containsKey(line) ? facts.estimated() : EstimatedReadings.NONE,
                  !either || byEarlier.containsKey(line)
                      ? facts.estimatedBefore()
                      : EstimatedReadings.NONE));
    }
    return marked;
  }

  /** The lines that would be others on other facts. */
  private Map<SettledLine, LineDelta> changes(List<SettledLine> settled, BillFacts others) {
    List<SettledLine> without = DeltaView.lines(linesOf.apply(others), facts.contract().currency());
    Map<SettledLine, LineDelta> changed = new IdentityHashMap<>();
    for (LineDelta delta : Resettlement.between(without, settled)) {
      if (delta.after() != null && isFelt(delta)) {
        changed.put(delta.after(), delta);
      }
    }
    return changed;
  }

  /** A line that only tells of another figure, such as another clause's demand, owes nothing. */
  private static boolean isFelt(LineDelta delta) {
    return delta.before() == null
        || !delta.amount().isZero()
        || delta.quantity() != null && delta.quantity().signum() != 0;
  }

  private LineView marked(
      LineView line, LineDelta delta, EstimatedReadings ofMonth, EstimatedReadings earlier) {
    Interval days = facts.contract().zone().days(line.from(), line.to());
    List<UsedEstimate> used = ofMonth.billedIn(days);
    List<UsedEstimate> before = earlier.all();
    Set<EstimateKind> methods = new TreeSet<>(ofMonth.methodsOf(used));
    methods.addAll(earlier.methodsOf(before));
    BigDecimal quantity =
        delta.quantity() == null ? null : Ratio.of(delta.quantity()).shown(DECIMALS);
    LineEstimate mark =
        new LineEstimate(
            used.size(),
            EstimatedReadings.energyKwh(used),
            before.size(),
            quantity,
            BillEstimate.percent(quantity, line.quantity()),
            delta.amount().amount(),
            List.copyOf(methods));
    return line.estimated(mark, explained(line.explanation(), List.of(ofMonth, earlier)));
  }

  /** The explanation with the estimated intervals of each billed meter among its inputs. */
  private static Explanation explained(Explanation explanation, List<EstimatedReadings> readings) {
    List<Explanation.Input> inputs = new ArrayList<>(explanation.inputs());
    for (EstimatedReadings estimated : readings) {
      for (Meter meter : estimated.byMeter().keySet()) {
        if (meter.role() == MeterRole.MAIN) {
          inputs.add(input(meter, estimated));
        }
      }
    }
    return new Explanation(
        explanation.label(),
        explanation.value(),
        explanation.unit(),
        explanation.formula(),
        explanation.page(),
        inputs);
  }

  private static Explanation.Input input(Meter meter, EstimatedReadings estimated) {
    List<EstimatedSpan> spans = estimated.spans(meter);
    String href =
        "/api/energy-contracts/v1/meters/%s/intervals?from=%s&to=%s&status=ESTIMATED"
            .formatted(meter.code(), spans.get(0).fromUtc(), spans.get(spans.size() - 1).toUtc());
    return new Explanation.Input(
        "estimatedIntervals",
        Integer.toString(estimated.byMeter().get(meter).size()),
        "intervals",
        "meter " + meter.code() + ": " + named(spans),
        new SourceRef("energy-contracts", "meter", meter.code(), href),
        null);
  }

  private static String named(List<EstimatedSpan> spans) {
    String named =
        spans.stream()
            .limit(SPANS_NAMED)
            .map(span -> span.fromUtc() + " to " + span.toUtc() + " by " + span.method())
            .collect(Collectors.joining(", "));
    int more = spans.size() - SPANS_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
