package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The demand that is billed for a month: the measured one, not below the minimums, not below a part
 * of an earlier peak. Formula page: docs/formulas/demand.md.
 *
 * @param measured the month's own demand
 * @param base the own demand, not below the minimums
 * @param billed the base, not below what ratchets ask for
 * @param ratchets what each binding ratchet asks for
 * @param formula the demand in words
 */
record BillingDemand(
    DemandMeter.Demand measured, Ratio base, Ratio billed, List<Asked> ratchets, String formula) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static BillingDemand of(
      DemandCharge terms, YearMonth month, DemandMeter.Demand measured, EarlierPeaks earlier) {
    List<String> operands = new ArrayList<>(List.of(measured.kva() == null ? "peakKw" : "demand"));
    Ratio base = measured.counted();
    if (terms.measuredPercent() != null) {
      base = base.times(terms.measuredPercent()).dividedBy(HUNDRED);
      operands.set(0, operands.get(0) + " × measuredPercent / 100");
    }
    if (terms.minimumKw() != null) {
      base = higher(base, Ratio.of(terms.minimumKw()));
      operands.add("minimumKw");
    }
    if (terms.contractKw() != null) {
      base =
          higher(
              base,
              Ratio.of(terms.contractKw().multiply(terms.contractPercent())).dividedBy(HUNDRED));
      operands.add("contractKw × contractPercent / 100");
    }
    Ratio billed = base;
    List<Asked> asked = new ArrayList<>();
    for (Ratchet ratchet : terms.ratchets()) {
      if (ratchet.bindsIn(month)) {
        Asked each = new Asked(ratchet, earlier.highest(ratchet, month));
        asked.add(each);
        billed = each.demand() == null ? billed : higher(billed, each.demand());
        if (asked.size() == 1) {
          operands.add("ratchetKw");
        }
      }
    }
    return new BillingDemand(
        measured,
        base,
        billed,
        asked,
        operands.size() == 1 ? operands.get(0) : "max(" + String.join(", ", operands) + ")");
  }

  /** The ratchet that asks for most, null when none binds or no earlier peak is known. */
  Asked highestAsked() {
    Asked highest = null;
    for (Asked each : ratchets) {
      if (each.demand() != null
          && (highest == null || each.demand().compareTo(highest.demand()) > 0)) {
        highest = each;
      }
    }
    return highest;
  }

  private static Ratio higher(Ratio left, Ratio right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  /**
   * What a ratchet asks for.
   *
   * @param ratchet the clause
   * @param earlier the highest earlier demand
   */
  record Asked(Ratchet ratchet, EarlierPeaks.Highest earlier) {

    /** The demand that is billed at least, null when no earlier peak is known. */
    Ratio demand() {
      return earlier.demand() == null
          ? null
          : earlier.demand().times(ratchet.percent()).dividedBy(HUNDRED);
    }
  }
}
