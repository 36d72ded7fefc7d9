package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.resettle.LineDelta;
import io.wattledger.energycontracts.engine.resettle.Resettlement;
import io.wattledger.energycontracts.engine.resettle.SettledLine;
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
import java.util.stream.Collectors;

/**
 * Marks the lines of a bill that rest on estimated readings: those that would be others if the
 * estimates were missing.
 */
final class EstimateMarks {

  private static final int SPANS_NAMED = 5;
  private static final int DECIMALS = 6;

  private final BillFacts facts;
  private final EstimatedReadings estimated;

  EstimateMarks(BillFacts facts) {
    this.facts = facts;
    this.estimated = facts.estimated();
  }

  /**
   * The lines with their marks.
   *
   * @param lines the lines of the bill
   * @param without the lines of the same bill with every estimate unknown
   */
  List<LineView> mark(List<LineView> lines, List<LineView> without) {
    String currency = facts.contract().currency();
    List<SettledLine> settled = DeltaView.lines(lines, currency);
    Map<SettledLine, LineDelta> changed = new IdentityHashMap<>();
    for (LineDelta delta : Resettlement.between(DeltaView.lines(without, currency), settled)) {
      if (delta.after() != null) {
        changed.put(delta.after(), delta);
      }
    }
    List<LineView> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineDelta delta = changed.get(settled.get(i));
      marked.add(delta == null ? lines.get(i) : marked(lines.get(i), delta));
    }
    return marked;
  }

  private LineView marked(LineView line, LineDelta delta) {
    Interval days = facts.contract().zone().days(line.from(), line.to());
    List<UsedEstimate> used = estimated.billedIn(days);
    BigDecimal quantity =
        delta.quantity() == null ? null : Ratio.of(delta.quantity()).shown(DECIMALS);
    LineEstimate mark =
        new LineEstimate(
            used.size(),
            EstimatedReadings.energyKwh(used),
            quantity,
            BillEstimate.percent(quantity, line.quantity()),
            delta.amount().amount(),
            estimated.methodsOf(used));
    return line.estimated(mark, explained(line.explanation()));
  }

  /** The explanation with the estimated intervals of each billed meter among its inputs. */
  private Explanation explained(Explanation explanation) {
    List<Explanation.Input> inputs = new ArrayList<>(explanation.inputs());
    for (Meter meter : estimated.byMeter().keySet()) {
      if (meter.role() == MeterRole.MAIN) {
        inputs.add(input(meter));
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

  private Explanation.Input input(Meter meter) {
    Interval billed = facts.days().in(facts.contract().zone());
    String href =
        "/api/energy-contracts/v1/meters/%s/intervals?from=%s&to=%s&status=ESTIMATED"
            .formatted(meter.code(), billed.start(), billed.end());
    return new Explanation.Input(
        "estimatedIntervals",
        Integer.toString(estimated.byMeter().get(meter).size()),
        "intervals",
        "meter " + meter.code() + ": " + named(estimated.spans(meter)),
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
