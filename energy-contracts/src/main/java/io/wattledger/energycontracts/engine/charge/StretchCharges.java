package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AncillaryAward;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.Collar;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.ComponentVisitor;
import io.wattledger.energycontracts.engine.component.CurtailableCredit;
import io.wattledger.energycontracts.engine.component.DayAheadPosition;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.HeatRate;
import io.wattledger.energycontracts.engine.component.IndexEnergy;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import io.wattledger.energycontracts.engine.component.MinimumTake;
import io.wattledger.energycontracts.engine.component.PpaAsProduced;
import io.wattledger.energycontracts.engine.component.PpaBaseload;
import io.wattledger.energycontracts.engine.component.ReactiveDemand;
import io.wattledger.energycontracts.engine.component.Swap;
import io.wattledger.energycontracts.engine.component.Tax;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Charges the components of a contract version in their order: the one place where a component's
 * variant decides how it is computed. See docs/formulas/settlement.md.
 */
public final class StretchCharges implements ComponentVisitor<Charge> {

  private final Stretch stretch;
  private final List<BillLine> earlierVersions;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<MissingFact> missing = new ArrayList<>();
  private final Map<String, Map<YearMonth, Ratio>> billedDemands = new HashMap<>();

  private StretchCharges(Stretch stretch, List<BillLine> earlierVersions) {
    this.stretch = stretch;
    this.earlierVersions = earlierVersions;
  }

  /**
   * The lines of all components, in their order, and what they missed.
   *
   * @param earlierVersions the bill's lines under the versions before
   */
  public static Charge of(
      Stretch stretch, List<ChargeComponent> components, List<BillLine> earlierVersions) {
    StretchCharges charges = new StretchCharges(stretch, earlierVersions);
    for (ChargeComponent component : components) {
      Charge charge = component.accept(charges);
      charges.lines.addAll(charge.lines());
      charges.missing.addAll(charge.missing());
    }
    return new Charge(charges.lines, charges.missing);
  }

  @Override
  public Charge fixedBlock(FixedBlock component) {
    return new FixedBlockCharge(stretch, component).charge();
  }

  @Override
  public Charge indexEnergy(IndexEnergy component) {
    return EnergyCharges.index(stretch, component);
  }

  @Override
  public Charge heatRate(HeatRate component) {
    return HeatRateCharge.of(stretch, component);
  }

  @Override
  public Charge swap(Swap component) {
    return HedgeCharges.swap(stretch, component);
  }

  @Override
  public Charge collar(Collar component) {
    return HedgeCharges.collar(stretch, component);
  }

  @Override
  public Charge ppaAsProduced(PpaAsProduced component) {
    return new AsProducedCharge(stretch, component).charge();
  }

  @Override
  public Charge ppaBaseload(PpaBaseload component) {
    return new BaseloadCharge(stretch, component).charge();
  }

  @Override
  public Charge minimumTake(MinimumTake component) {
    return new MinimumTakeCharge(stretch, component).charge();
  }

  @Override
  public Charge curtailableCredit(CurtailableCredit component) {
    return new CurtailableCharge(stretch, component).charge();
  }

  @Override
  public Charge ancillaryAward(AncillaryAward component) {
    return MarketCharges.ancillary(stretch, component);
  }

  @Override
  public Charge dayAheadPosition(DayAheadPosition component) {
    return MarketCharges.twoSettlement(stretch, component);
  }

  @Override
  public Charge timeOfUseEnergy(TimeOfUseEnergy component) {
    return new TimeOfUseCharge(stretch, component).charge();
  }

  @Override
  public Charge tieredEnergy(TieredEnergy component) {
    Map<YearMonth, Ratio> demands =
        billedDemands.getOrDefault(component.demandComponent(), Map.of());
    return new TieredEnergyCharge(stretch, component, demands).charge();
  }

  @Override
  public Charge energyFee(EnergyFee component) {
    return EnergyCharges.fee(stretch, component);
  }

  @Override
  public Charge demandCharge(DemandCharge component) {
    DemandCalculation calculation = new DemandCalculation(stretch, component);
    Charge charge = calculation.charge();
    billedDemands.put(component.name(), calculation.billed());
    return charge;
  }

  @Override
  public Charge reactiveDemand(ReactiveDemand component) {
    return new ReactiveCharge(stretch, component).charge();
  }

  @Override
  public Charge coincidentPeak(CoincidentPeak component) {
    return new CoincidentPeakCharge(stretch, component).charge();
  }

  @Override
  public Charge fixedCharge(FixedCharge component) {
    return FixedAmounts.fixed(stretch, component);
  }

  @Override
  public Charge minimumBill(MinimumBill component) {
    List<BillLine> before = new ArrayList<>(earlierVersions);
    before.addAll(lines);
    return new MinimumBillCharge(stretch, component, before).charge();
  }

  @Override
  public Charge tax(Tax component) {
    List<BillLine> taxed =
        lines.stream()
            .filter(
                line ->
                    component.appliesTo().isEmpty()
                        ? line.type() != ComponentType.TAX
                        : component.appliesTo().contains(line.component()))
            .toList();
    return FixedAmounts.tax(stretch, component, taxed);
  }
}
