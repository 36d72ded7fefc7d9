package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.util.List;

/**
 * Energy at prices by cumulative quantity: each tier prices what lies between the tier before and
 * its own limit. Limits are stated in kWh, or in hours' use of the billing demand (kWh per kW), or
 * both, of which the lower holds; they count anew each month, each day or once per bill. See
 * docs/formulas/tiered-energy.md.
 *
 * @param name what the lines are called
 * @param tiers the tiers from the first kWh upward, the last without a limit
 * @param when the hours whose energy counts, empty for all
 * @param limitsPer what the limits count anew for, MONTH when absent
 * @param demandComponent name of an earlier demand component whose billed demand makes the hours'
 *     use, null for none
 * @param demandKw a stated demand for the hours' use, null for none
 * @param demandWindowMinutes window of the measured demand for the hours' use when neither is
 *     stated; absent, the metering interval
 * @param allocation how the lines are split over uses
 */
public record TieredEnergy(
    String name,
    List<Tier> tiers,
    List<TimeOfUseEnergy.Hours> when,
    LimitsPer limitsPer,
    String demandComponent,
    BigDecimal demandKw,
    Integer demandWindowMinutes,
    AllocationRule allocation)
    implements ChargeComponent {

  /** The time for which limits count anew. */
  public enum LimitsPer {
    /** Each billing month. */
    MONTH,
    /** Each local day. */
    DAY,
    /** The whole bill. */
    BILL
  }

  /**
   * One price step.
   *
   * @param upToKwh cumulative limit, null for none
   * @param upToKwhPerKw cumulative limit in kWh per kW of billing demand, null for none
   * @param pricePerMwh the price per MWh, or null when stated per kWh
   * @param pricePerKwh the price per kWh, or null when stated per MWh
   */
  public record Tier(
      BigDecimal upToKwh, BigDecimal upToKwhPerKw, BigDecimal pricePerMwh, BigDecimal pricePerKwh) {

    /** The price with its unit. */
    public EnergyPrice price() {
      return EnergyPrice.of(pricePerMwh, pricePerKwh);
    }

    private boolean isOpen() {
      return upToKwh == null && upToKwhPerKw == null;
    }

    private boolean limitsEqual(Tier other) {
      return equal(upToKwh, other.upToKwh) && equal(upToKwhPerKw, other.upToKwhPerKw);
    }

    private static boolean equal(BigDecimal left, BigDecimal right) {
      return left == null || right == null ? left == right : left.compareTo(right) == 0;
    }
  }

  /** Copies the lists and fills in what the limits count for. */
  public TieredEnergy {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    when = when == null ? List.of() : List.copyOf(when);
    limitsPer = limitsPer == null ? LimitsPer.MONTH : limitsPer;
  }

  /** Whether a limit depends on the billing demand. */
  public boolean byHoursUse() {
    return tiers.stream().anyMatch(tier -> tier.upToKwhPerKw() != null);
  }

  @Override
  public ComponentType type() {
    return ComponentType.TIERED_ENERGY;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.tieredEnergy(this);
  }

  @Override
  public int longestStepMinutes() {
    int boundary = when.isEmpty() ? 60 : TariffCalendar.within(when).boundaryMinutes();
    return demandWindowMinutes == null
        ? boundary
        : TimeGrid.commonMinutes(boundary, demandWindowMinutes);
  }

  @Override
  public int meteringMinutesNeeded() {
    return demandWindowMinutes == null ? 60 : demandWindowMinutes;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new TieredEnergy(
        newName,
        tiers,
        when,
        limitsPer,
        demandComponent,
        demandKw,
        demandWindowMinutes,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (tiers.isEmpty()) {
      findings.invalid("tiers", "needs at least one tier");
    }
    Tier below = new Tier(null, null, null, null);
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      TermsFindings here = findings.at("tiers", i);
      EnergyPrice.examine(here, tier.pricePerMwh(), tier.pricePerKwh());
      if (i == tiers.size() - 1) {
        if (!tier.isOpen()) {
          here.contradiction(
              tier.upToKwh() == null ? "upToKwhPerKw" : "upToKwh",
              "the last tier has no limit, else energy has no price");
        }
      } else {
        examineLimit(tier, below, here);
        below = tier;
      }
    }
    TariffCalendar.examineWithin(when, findings);
    examineDemand(findings);
  }

  private static void examineLimit(Tier tier, Tier below, TermsFindings findings) {
    if (tier.isOpen()) {
      findings.invalid("upToKwh", "is required (or upToKwhPerKw)");
      return;
    }
    if (tier.upToKwh() != null) {
      findings.requirePositive("upToKwh", tier.upToKwh());
    }
    if (tier.upToKwhPerKw() != null) {
      findings.requirePositive("upToKwhPerKw", tier.upToKwhPerKw());
    }
    boolean kwhFall = falls(below.upToKwh(), tier.upToKwh());
    boolean useFalls = falls(below.upToKwhPerKw(), tier.upToKwhPerKw());
    if (kwhFall || useFalls || tier.limitsEqual(below)) {
      boolean inKwh = kwhFall || !useFalls && tier.upToKwh() != null;
      BigDecimal now = inKwh ? tier.upToKwh() : tier.upToKwhPerKw();
      BigDecimal before = inKwh ? below.upToKwh() : below.upToKwhPerKw();
      findings.contradiction(
          inKwh ? "upToKwh" : "upToKwhPerKw",
          "limits are cumulative and rise: "
              + now.toPlainString()
              + " follows "
              + before.toPlainString());
    }
  }

  private static boolean falls(BigDecimal before, BigDecimal now) {
    return before != null && now != null && now.compareTo(before) < 0;
  }

  private void examineDemand(TermsFindings findings) {
    findings.optionalNotNegative("demandKw", demandKw);
    findings.optionalWindow("demandWindowMinutes", demandWindowMinutes);
    int sources =
        (demandComponent == null ? 0 : 1)
            + (demandKw == null ? 0 : 1)
            + (demandWindowMinutes == null ? 0 : 1);
    if (sources > 1) {
      findings.contradiction(
          "demandKw",
          "keep one of demandComponent, demandKw and demandWindowMinutes: each gives the demand");
    }
    if (sources > 0 && !byHoursUse()) {
      findings.contradiction("tiers", "no tier states upToKwhPerKw, so the demand has no effect");
    }
  }
}
