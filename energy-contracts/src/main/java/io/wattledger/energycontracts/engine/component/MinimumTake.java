package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A quantity of energy of which a part must be taken each month or year, and above which, beyond a
 * bandwidth, energy has another price. What is short is paid at the contract price, less what the
 * supplier got for it when the contract says so. See docs/formulas/minimum-take.md.
 *
 * @param name what the lines are called
 * @param period what the quantity counts for
 * @param yearStartMonth first month of the contract year, 1 when absent
 * @param beganOn first day that counts, when the contract began within a contract year: the year
 *     then has the quantity of its days from there; null when every year counts whole
 * @param contractKw the quantity as power around the clock, in kW; null when stated in MWh
 * @param contractMwh the quantity of a whole period, null when stated in kW
 * @param elections the elected part of the quantity by month; only with period MONTH
 * @param electionNoticeBusinessDays how many business days before its month an election is due,
 *     null when no notice is agreed
 * @param minimumPercent the part that must be taken, 0 to 100, 100 when absent
 * @param pricePerMwh the contract price
 * @param chargesEnergy whether the energy up to the bandwidth is charged here at the contract
 *     price, false when other components charge it
 * @param mitigation whether the supplier's resale of what was not taken reduces the payment, NONE
 *     when absent
 * @param resalePricePerMwh what the supplier got per MWh, null when it follows from a series
 * @param resaleSeries code of the price at which it was sold, weighted by what was not taken
 * @param bandwidthPercent what may be taken above the quantity at the contract price, null when any
 *     amount may
 * @param excessPricePerMwh the price beyond the bandwidth, null when it follows from a series
 * @param excessSeries code of the price beyond the bandwidth, weighted by the metered energy
 * @param excessAdderPerMwh added to the price beyond the bandwidth, zero when absent
 * @param takenBefore what was taken in earlier months of the year, where readings do not show it
 * @param allocation how the lines are split over uses
 */
public record MinimumTake(
    String name,
    TakePeriod period,
    Integer yearStartMonth,
    LocalDate beganOn,
    BigDecimal contractKw,
    BigDecimal contractMwh,
    List<Election> elections,
    Integer electionNoticeBusinessDays,
    BigDecimal minimumPercent,
    BigDecimal pricePerMwh,
    Boolean chargesEnergy,
    Mitigation mitigation,
    BigDecimal resalePricePerMwh,
    String resaleSeries,
    BigDecimal bandwidthPercent,
    BigDecimal excessPricePerMwh,
    String excessSeries,
    BigDecimal excessAdderPerMwh,
    List<MonthTaken> takenBefore,
    AllocationRule allocation)
    implements ChargeComponent {

  /** What a quantity counts for. */
  public enum TakePeriod {
    /** Each calendar month. */
    MONTH,
    /** Each contract year, settled with its last month. */
    YEAR
  }

  /** What the supplier's resale does to the payment for energy that was not taken. */
  public enum Mitigation {
    /** Nothing: the whole contract price is paid. */
    NONE,
    /** The payment is the contract price less the resale price, not below zero. */
    RESALE
  }

  /**
   * Energy that was taken in a month before the bill.
   *
   * @param month the month
   * @param mwh the energy
   */
  public record MonthTaken(YearMonth month, BigDecimal mwh) {}

  /** Fills in what may be left out and copies the lists. */
  public MinimumTake {
    yearStartMonth = yearStartMonth == null ? 1 : yearStartMonth;
    elections = elections == null ? List.of() : List.copyOf(elections);
    minimumPercent = minimumPercent == null ? BigDecimal.valueOf(100) : minimumPercent;
    chargesEnergy = chargesEnergy != null && chargesEnergy;
    mitigation = mitigation == null ? Mitigation.NONE : mitigation;
    excessAdderPerMwh = excessAdderPerMwh == null ? BigDecimal.ZERO : excessAdderPerMwh;
    takenBefore = takenBefore == null ? List.of() : List.copyOf(takenBefore);
  }

  @Override
  public ComponentType type() {
    return ComponentType.MINIMUM_TAKE;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.minimumTake(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    Set<String> read = new HashSet<>();
    if (resaleSeries != null) {
      read.add(resaleSeries);
    }
    if (excessSeries != null) {
      read.add(excessSeries);
    }
    return read;
  }

  @Override
  public int monthsOfHistory() {
    return period == TakePeriod.YEAR ? 11 : 0;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new MinimumTake(
        newName,
        period,
        yearStartMonth,
        beganOn,
        contractKw,
        contractMwh,
        elections,
        electionNoticeBusinessDays,
        minimumPercent,
        pricePerMwh,
        chargesEnergy,
        mitigation,
        resalePricePerMwh,
        resaleSeries,
        bandwidthPercent,
        excessPricePerMwh,
        excessSeries,
        excessAdderPerMwh,
        takenBefore,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (period == null) {
      findings.invalid("period", "is required: MONTH or YEAR");
    }
    if (yearStartMonth < 1 || yearStartMonth > 12) {
      findings.invalid("yearStartMonth", "must be 1 to 12, not " + yearStartMonth);
    }
    if (beganOn != null && period == TakePeriod.MONTH) {
      findings.contradiction(
          "beganOn", "cuts a YEAR short; a MONTH counts the days of its bill by itself");
    }
    examineQuantity(findings);
    findings.optionalPercent("minimumPercent", minimumPercent);
    findings.requireDecimal("pricePerMwh", pricePerMwh);
    examineMitigation(findings);
    examineExcess(findings);
    for (int i = 0; i < takenBefore.size(); i++) {
      TermsFindings here = findings.at("takenBefore", i);
      if (takenBefore.get(i).month() == null) {
        here.invalid("month", "is required, for example 2026-07");
      }
      here.requireNotNegative("mwh", takenBefore.get(i).mwh());
    }
    NotByUnitPrice.examine(findings, allocation, "what was not taken was consumed by none");
  }

  private void examineQuantity(TermsFindings findings) {
    if (contractKw == null && contractMwh == null) {
      findings.invalid("contractKw", "is required (or contractMwh)");
    } else if (contractKw != null && contractMwh != null) {
      findings.contradiction(
          "contractMwh", "states the quantity beside contractKw; keep one of them");
    } else if (contractKw != null) {
      findings.requirePositive("contractKw", contractKw);
    } else {
      findings.requirePositive("contractMwh", contractMwh);
    }
    Election.examine(elections, electionNoticeBusinessDays, findings);
    if (!elections.isEmpty() && period == TakePeriod.YEAR) {
      findings.contradiction("elections", "are by month, and the quantity counts for a YEAR");
    }
  }

  private void examineMitigation(TermsFindings findings) {
    findings.optionalDecimal("resalePricePerMwh", resalePricePerMwh);
    boolean stated = resalePricePerMwh != null || resaleSeries != null;
    if (mitigation == Mitigation.RESALE && !stated) {
      findings.invalid("resalePricePerMwh", "is required (or resaleSeries)");
    }
    if (mitigation == Mitigation.NONE && stated) {
      findings.contradiction("mitigation", "must be RESALE for a resale price to count");
    }
    if (resalePricePerMwh != null && resaleSeries != null) {
      findings.contradiction(
          "resaleSeries", "states the resale price beside resalePricePerMwh; keep one of them");
    }
  }

  private void examineExcess(TermsFindings findings) {
    findings.optionalNotNegative("bandwidthPercent", bandwidthPercent);
    findings.optionalDecimal("excessPricePerMwh", excessPricePerMwh);
    findings.optionalDecimal("excessAdderPerMwh", excessAdderPerMwh);
    boolean priced = excessPricePerMwh != null || excessSeries != null;
    if (bandwidthPercent != null && !priced) {
      findings.invalid("excessPricePerMwh", "is required (or excessSeries)");
    }
    if (bandwidthPercent == null && priced) {
      findings.invalid("bandwidthPercent", "is required beside a price of the excess");
    }
    if (chargesEnergy && period == TakePeriod.YEAR && bandwidthPercent != null) {
      findings.contradiction(
          "chargesEnergy",
          "charges the energy of a YEAR month by month, before its bandwidth is known; charge it in"
              + " another component");
    }
    if (excessPricePerMwh != null && excessSeries != null) {
      findings.contradiction(
          "excessSeries", "states the price beside excessPricePerMwh; keep one of them");
    }
  }
}
