package io.wattledger.energycontracts.engine.component;

import java.util.Set;
import java.util.TreeSet;

/**
 * One clause of a power contract that makes one or more bill lines. See
 * docs/formulas/settlement.md.
 */
public sealed interface ChargeComponent
    permits FixedBlock,
        IndexEnergy,
        HeatRate,
        Swap,
        Collar,
        PpaAsProduced,
        PpaBaseload,
        MinimumTake,
        CurtailableCredit,
        AncillaryAward,
        DayAheadPosition,
        TimeOfUseEnergy,
        TieredEnergy,
        EnergyFee,
        DemandCharge,
        ReactiveDemand,
        CoincidentPeak,
        FixedCharge,
        MinimumBill,
        Tax {

  /** What the bill line is called; unique within a contract version. */
  String name();

  /** How the line is split over the uses behind the meter; null for the variant's own default. */
  AllocationRule allocation();

  /** The variant's name in a contract's JSON, for example {@code FIXED_BLOCK}. */
  ComponentType type();

  /** Hands this component to the visitor's method for its variant. */
  <R> R accept(ComponentVisitor<R> visitor);

  /** Reports what is missing or contradicts within this component alone. */
  void examine(TermsFindings findings);

  /** The same component under another name. */
  ChargeComponent named(String name);

  /** Codes of the series of prices per MWh that it reads. */
  default Set<String> priceSeriesRead() {
    return Set.of();
  }

  /** Codes of the series of gas prices per MMBtu that it reads. */
  default Set<String> gasPriceSeriesRead() {
    return Set.of();
  }

  /** Codes of the series of power in kW that it reads: generation, awards, positions. */
  default Set<String> powerSeriesRead() {
    return Set.of();
  }

  /** Codes of the series of a system's load in which its peaks are found. */
  default Set<String> systemLoadSeriesRead() {
    return Set.of();
  }

  /** Codes of all series that it reads. */
  default Set<String> seriesRead() {
    Set<String> all = new TreeSet<>(priceSeriesRead());
    all.addAll(gasPriceSeriesRead());
    all.addAll(powerSeriesRead());
    all.addAll(systemLoadSeriesRead());
    return all;
  }

  /** The longest step, in minutes, on which it can be computed: a divisor of 60. */
  default int longestStepMinutes() {
    return 60;
  }

  /** The longest metering interval, in minutes, from which it can be known: 60 when any will do. */
  default int meteringMinutesNeeded() {
    return 60;
  }

  /** How many months before the bill's readings count for it: 0 when none do. */
  default int monthsOfHistory() {
    return 0;
  }

  /** How many months before the bill's charges count for it: 0 when none do. */
  default int monthsOfCharges() {
    return 0;
  }

  /** Whether it needs the reactive power that was metered. */
  default boolean readsReactivePower() {
    return false;
  }

  /** Whether it prices only what exceeds the fixed blocks of its contract version. */
  default boolean needsBlock() {
    return false;
  }
}
