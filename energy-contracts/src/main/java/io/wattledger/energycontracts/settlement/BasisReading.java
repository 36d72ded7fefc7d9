package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.settlement.AllocationBasis.BasisMeter;
import io.wattledger.energycontracts.settlement.AllocationBasis.Curtailed;
import io.wattledger.energycontracts.settlement.AllocationBasis.MeterReading;
import io.wattledger.energycontracts.settlement.AllocationBasis.Stretch;
import io.wattledger.energycontracts.settlement.AllocationBasis.Window;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads from the meters what the lines of a bill are split by. */
final class BasisReading {

  private static final int DECIMALS = 9;

  private final MeteredMonth metered;
  private final MeteredMonth earlier;
  private final BillingZone zone;

  /**
   * What was measured.
   *
   * @param metered in the bill's period
   * @param earlier before it, null when no line is split by that
   * @param zone the zone in which the bill's days are counted
   */
  BasisReading(MeteredMonth metered, MeteredMonth earlier, BillingZone zone) {
    this.metered = metered;
    this.earlier = earlier;
    this.zone = zone;
  }

  /** The basis of the shares of these lines. */
  AllocationBasis of(List<BillLine> lines) {
    Set<Interval> stretches = new LinkedHashSet<>();
    stretches.add(metered.span());
    lines.forEach(line -> stretches.add(days(line)));
    lines.forEach(line -> stretches.addAll(windows(line)));
    List<AllocationBasis.Line> bases = new ArrayList<>();
    lines.forEach(line -> bases.add(line(bases.size() + 1, line)));
    return new AllocationBasis(
        metered.residualUse(),
        metered.readings().keySet().stream().map(this::meter).toList(),
        stretches.stream().map(this::stretch).toList(),
        bases);
  }

  private BasisMeter meter(Meter meter) {
    return new BasisMeter(
        meter.code(),
        meter.role(),
        meter.use(),
        meter.consumerRef(),
        meter.buildingCode(),
        BillFacts.digest(metered.readings().get(meter)));
  }

  private Stretch stretch(Interval stretch) {
    MeteredMonth measured = measuredIn(stretch);
    return new Stretch(
        stretch.start(),
        stretch.end(),
        metered.readings().keySet().stream()
            .map(meter -> reading(measured, meter, stretch))
            .toList());
  }

  private static MeterReading reading(MeteredMonth measured, Meter meter, Interval stretch) {
    var summary = measured.marks(meter, stretch);
    return new MeterReading(
        meter.code(),
        measured.energy(meter, stretch).shown(DECIMALS),
        summary.intervals(),
        summary.estimated(),
        summary.highestVersion(),
        summary.newestAt());
  }

  private MeteredMonth measuredIn(Interval stretch) {
    return earlier != null && earlier.covers(stretch) ? earlier : metered;
  }

  private AllocationBasis.Line line(int lineNo, BillLine line) {
    List<Curtailed> curtailed =
        line.allocation() instanceof AllocationRule.CurtailedLoad rule
            ? metered.curtailed(days(line), rule).stream().map(BasisReading::curtailed).toList()
            : List.of();
    return new AllocationBasis.Line(
        lineNo,
        windows(line).stream().map(each -> new Window(each.start(), each.end())).toList(),
        curtailed);
  }

  private static Curtailed curtailed(UseEnergy each) {
    return new Curtailed(each.use(), each.consumerRef(), each.kwh().shown(DECIMALS));
  }

  private static List<Interval> windows(BillLine line) {
    return line.allocation() instanceof AllocationRule.BilledPeak
        ? line.demandWindows()
        : List.of();
  }

  private Interval days(BillLine line) {
    return zone.days(line.from(), line.to());
  }
}
