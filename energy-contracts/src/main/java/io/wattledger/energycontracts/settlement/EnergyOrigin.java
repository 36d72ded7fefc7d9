package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.share.MeterEnergy;
import io.wattledger.energycontracts.engine.share.StretchEnergy;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.settlement.AllocationBasis.BasisMeter;
import io.wattledger.energycontracts.settlement.AllocationBasis.MeterReading;
import io.wattledger.energycontracts.settlement.AllocationBasis.Stretch;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Explains what a use or consumer took in a stretch of time, down to the meters' readings. */
final class EnergyOrigin {

  static final String PAGE = "energy-allocation.md";
  private static final String KWH = "kWh";
  private static final int DECIMALS = 9;
  private static final int FACTOR_DECIMALS = 9;

  private final AllocationBasis basis;
  private final BasisUses uses;

  /** Over the basis of a bill's shares. */
  EnergyOrigin(AllocationBasis basis, BasisUses uses) {
    this.basis = basis;
    this.uses = uses;
  }

  /** Why a consumer took that much in a stretch. */
  Explanation of(Interval stretch, EnergyUse use, String consumerRef) {
    boolean isResidual = use == basis.residualUse() && consumerRef == null;
    return isResidual ? residual(stretch) : consumer(stretch, use, consumerRef);
  }

  /** What a consumer took in a stretch. */
  BigDecimal kwh(Interval stretch, EnergyUse use, String consumerRef) {
    return uses.energyIn(stretch).stream()
        .filter(each -> each.use() == use && Objects.equals(each.consumerRef(), consumerRef))
        .map(each -> each.kwh().shown(DECIMALS))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** Why a building's consumers bear that much more than they took. */
  Explanation factor(Interval stretch, MeterEnergy building) {
    StretchEnergy measured = uses.in(stretch);
    Explanation.Builder builder =
        Explanation.of(
                "factor of building " + building.meterCode(),
                measured.overheadFactor(building).shown(FACTOR_DECIMALS),
                "")
            .by("building ÷ Σ its consumers, 1 where they took nothing", PAGE);
    meter(builder, stretch, building);
    measured
        .consumersOf(building.meterCode())
        .forEach(consumer -> meter(builder, stretch, consumer));
    return builder.build();
  }

  private Explanation consumer(Interval stretch, EnergyUse use, String consumerRef) {
    StretchEnergy measured = uses.in(stretch);
    Explanation.Builder builder =
        Explanation.of(title(use, consumerRef, stretch), kwh(stretch, use, consumerRef), KWH)
            .by("Σ submeters × factor of their building", PAGE);
    for (MeterEnergy meter : measured.submeters()) {
      if (meter.use() == use && Objects.equals(meter.consumerRef(), consumerRef)) {
        meter(builder, stretch, meter);
        measured.buildings().stream()
            .filter(building -> building.meterCode().equals(meter.buildingCode()))
            .forEach(
                building ->
                    builder.input("factor of " + building.meterCode(), factor(stretch, building)));
      }
    }
    return builder.build();
  }

  private Explanation residual(Interval stretch) {
    EnergyUse use = basis.residualUse();
    Explanation.Builder builder =
        Explanation.of(title(use, null, stretch), kwh(stretch, use, null), KWH)
            .by("Σ main meters − what the others took", PAGE);
    uses.in(stretch).main().forEach(meter -> meter(builder, stretch, meter));
    List<UseEnergy> others = uses.energyIn(stretch);
    for (UseEnergy other : others.subList(1, others.size())) {
      builder.input(
          name(other.use(), other.consumerRef()), of(stretch, other.use(), other.consumerRef()));
    }
    return builder.build();
  }

  private void meter(Explanation.Builder builder, Interval stretch, MeterEnergy energy) {
    String code = energy.meterCode();
    String path =
        "/api/energy-contracts/v1/meters/"
            + code
            + "/intervals?from="
            + stretch.start()
            + "&to="
            + stretch.end();
    builder.input(
        "meter " + code,
        Ratio.of(energy.kwh()).shown(DECIMALS),
        KWH,
        versions(stretch, code),
        new SourceRef("energy-contracts", "meter", code, path));
  }

  /** Which readings they are: how many, of which versions, and the hash of the month's values. */
  private String versions(Interval stretch, String meterCode) {
    Stretch stored =
        basis.stretches().stream()
            .filter(each -> each.from().equals(stretch.start()) && each.to().equals(stretch.end()))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < basis.meters().size(); i++) {
      BasisMeter meter = basis.meters().get(i);
      if (meter.code().equals(meterCode)) {
        MeterReading reading = stored.readings().get(i);
        return "%d readings from %s to %s, %d of them estimated, up to version %d, the last stored %s; month's values SHA-256 %s"
            .formatted(
                reading.intervals(),
                stretch.start(),
                stretch.end(),
                reading.estimatedIntervals(),
                reading.highestVersion(),
                reading.newestReadingAt() == null ? "never" : reading.newestReadingAt(),
                meter.valuesSha256());
      }
    }
    throw new IllegalStateException("the basis of the shares lacks meter " + meterCode);
  }

  private static String title(EnergyUse use, String consumerRef, Interval stretch) {
    return name(use, consumerRef) + ", " + stretch.start() + " to " + stretch.end();
  }

  /** A use with its consumer. */
  static String name(EnergyUse use, String consumerRef) {
    return consumerRef == null ? use.name() : use.name() + ", " + consumerRef;
  }
}
