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
