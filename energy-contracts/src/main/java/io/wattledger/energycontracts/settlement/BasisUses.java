package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.share.MeterEnergy;
import io.wattledger.energycontracts.engine.share.StretchEnergy;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.engine.share.UseFacts;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.settlement.AllocationBasis.BasisMeter;
import io.wattledger.energycontracts.settlement.AllocationBasis.MeterReading;
import io.wattledger.energycontracts.settlement.AllocationBasis.Stretch;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The uses of a bill as its stored basis says. */
final class BasisUses implements UseFacts {

  private final AllocationBasis basis;
  private final BillingZone zone;
  private final Map<Interval, StretchEnergy> stretches = new HashMap<>();

  /** Uses of a bill whose days are counted in a zone. */
  BasisUses(AllocationBasis basis, BillingZone zone) {
    this.basis = basis;
    this.zone = zone;
    basis
        .stretches()
        .forEach(each -> stretches.put(new Interval(each.from(), each.to()), energy(each)));
  }

  /** What the consumers took in the bill's month. */
  List<UseEnergy> total() {
    Stretch month = basis.stretches().get(0);
    return energyIn(new Interval(month.from(), month.to()));
  }

  /** The meters in a stretch. */
  StretchEnergy in(Interval stretch) {
    StretchEnergy found = stretches.get(stretch);
    if (found == null) {
      throw new IllegalStateException("the basis of the shares lacks " + stretch);
    }
    return found;
  }

  @Override
  public List<UseEnergy> energyOf(BillLine line) {
    return energyIn(zone.days(line.from(), line.to()));
  }

  @Override
  public List<UseEnergy> energyIn(Interval window) {
    return in(window).byUse();
  }

  @Override
  public List<UseEnergy> curtailedOf(int lineNo, AllocationRule.CurtailedLoad rule) {
    return basis.lines().get(lineNo - 1).curtailed().stream()
        .map(each -> new UseEnergy(each.use(), each.consumerRef(), Ratio.of(each.kwh())))
        .toList();
  }

  private StretchEnergy energy(Stretch stretch) {
    Map<MeterRole, List<MeterEnergy>> byRole = new EnumMap<>(MeterRole.class);
    for (int i = 0; i < basis.meters().size(); i++) {
      BasisMeter meter = basis.meters().get(i);
      MeterReading reading = stretch.readings().get(i);
      byRole
          .computeIfAbsent(meter.role(), role -> new ArrayList<>())
          .add(
              new MeterEnergy(
                  meter.code(),
                  meter.use(),
                  meter.consumerRef(),
                  meter.buildingCode(),
                  reading.kwh()));
    }
    return new StretchEnergy(
        basis.residualUse(),
        byRole.getOrDefault(MeterRole.MAIN, List.of()),
        byRole.getOrDefault(MeterRole.BUILDING, List.of()),
        byRole.getOrDefault(MeterRole.SUBMETER, List.of()));
  }
}
