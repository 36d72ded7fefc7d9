package io.wattledger.energycontracts.engine.component;

/**
 * Handles every variant of the component family; the compiler refuses a handler that forgot one.
 *
 * @param <R> what handling a component yields
 */
public interface ComponentVisitor<R> {

  /** Handles a fixed block. */
  R fixedBlock(FixedBlock component);

  /** Handles index energy. */
  R indexEnergy(IndexEnergy component);

  /** Handles energy at a heat rate. */
  R heatRate(HeatRate component);

  /** Handles a swap. */
  R swap(Swap component);

  /** Handles a collar. */
  R collar(Collar component);

  /** Handles an as-produced purchase. */
  R ppaAsProduced(PpaAsProduced component);

  /** Handles a baseload purchase. */
  R ppaBaseload(PpaBaseload component);

  /** Handles a minimum take. */
  R minimumTake(MinimumTake component);

  /** Handles a curtailable credit. */
  R curtailableCredit(CurtailableCredit component);

  /** Handles an ancillary award. */
  R ancillaryAward(AncillaryAward component);

  /** Handles a day-ahead position. */
  R dayAheadPosition(DayAheadPosition component);

  /** Handles time-of-use energy. */
  R timeOfUseEnergy(TimeOfUseEnergy component);

  /** Handles tiered energy. */
  R tieredEnergy(TieredEnergy component);

  /** Handles a fee per unit of energy. */
  R energyFee(EnergyFee component);

  /** Handles a demand charge. */
  R demandCharge(DemandCharge component);

  /** Handles a reactive-demand charge. */
  R reactiveDemand(ReactiveDemand component);

  /** Handles a coincident-peak charge. */
  R coincidentPeak(CoincidentPeak component);

  /** Handles a fixed charge. */
  R fixedCharge(FixedCharge component);

  /** Handles a minimum bill. */
  R minimumBill(MinimumBill component);

  /** Handles a tax. */
  R tax(Tax component);
}
