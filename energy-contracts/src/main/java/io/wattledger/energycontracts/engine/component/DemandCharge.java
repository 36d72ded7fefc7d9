package io.wattledger.energycontracts.engine.component;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A price on the highest demand of the billing month: the mean power of the highest window within
 * the component's hours, not below a minimum, a share of the contract demand or a share of earlier
 * peaks; or a stated billing demand. Several of these make a time-of-use or seasonal demand charge.
 * See docs/formulas/demand.md.
 *
 * @param name what the line is called
 * @param pricePerKw price per kW (or kVA) and month, null when tiers state it
 * @param tiers prices by billed demand, empty when there is one price
 * @param when the hours in which demand counts, empty for all
 * @param per whether each month has one demand or each day has its own and they add up, MONTH when
 *     absent
 * @param windowMinutes length over which demand is the mean: 5, 15, 30 or 60; absent, the metering
 *     interval
 * @param window whether windows stand side by side or slide by one interval, FIXED when absent
 * @param basis active or apparent power, KW when absent
 * @param powerFactor the power factor and what it does, null when it plays no part
 * @param measuredPercent the part of the month's own demand that is billed, 100 when absent;
 *     tariffs that bill seasons differently count only a part of it in some
 * @param minimumKw lowest billed demand, null for none
 * @param contractKw the demand that was contracted, null for none
 * @param contractPercent what part of it is billed at least, 100 when absent
 * @param billingKw a contract demand that is billed whatever was measured, null for none
 * @param ratchets clauses that bill earlier peaks again, empty for none
 * @param proration what a bill of a part of a month does, NONE when absent
 * @param allocation how the line is split over uses
 */
public record DemandCharge(
    String name,
    BigDecimal pricePerKw,
    List<DemandTier> tiers,
    List<TimeOfUseEnergy.Hours> when,
    DemandPer per,
    Integer windowMinutes,
    Window window,
    DemandBasis basis,
    PowerFactor powerFactor,
    BigDecimal measuredPercent,
    BigDecimal minimumKw,
    BigDecimal contractKw,
    BigDecimal contractPercent,
    BigDecimal billingKw,
    List<Ratchet> ratchets,
    Proration proration,
    AllocationRule allocation)
    implements ChargeComponent {

  /** The time that has a demand of its own. */
  public enum DemandPer {
    /** The billing month. */
    MONTH,
    /** Each local day; the month bills their sum. */
    DAY
  }

  /** How demand windows follow each other. */
  public enum Window {
    /** Side by side, from local midnight. */
    FIXED,
    /** One starts with every metering interval. */
    SLIDING
  }

  /** Fills in window, basis and proration, and copies the lists. */
  public DemandCharge {
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
    when = when == null ? List.of() : List.copyOf(when);
    window = window == null ? Window.FIXED : window;
    basis = basis == null ? DemandBasis.KW : basis;
    contractPercent =
        contractKw != null && contractPercent == null ? BigDecimal.valueOf(100) : contractPercent;
    ratchets = ratchets == null ? List.of() : List.copyOf(ratchets);
    proration = proration == null ? Proration.NONE : proration;
  }

  /** The prices as tiers: those stated, or one without a limit. */
  public List<DemandTier> priceSteps() {
    return tiers.isEmpty() ? List.of(new DemandTier(null, pricePerKw)) : tiers;
  }

  @Override
  public ComponentType type() {
    return ComponentType.DEMAND;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.demandCharge(this);
  }

  @Override
  public int longestStepMinutes() {
    int boundary = when.isEmpty() ? 60 : TariffCalendar.within(when).boundaryMinutes();
    return windowMinutes == null ? boundary : TimeGrid.commonMinutes(windowMinutes, boundary);
  }

  @Override
  public int meteringMinutesNeeded() {
    return billingKw == null && windowMinutes != null ? windowMinutes : 60;
  }

  @Override
  public int monthsOfHistory() {
    return ratchets.stream().mapToInt(Ratchet::months).max().orElse(0);
  }

  @Override
  public boolean readsReactivePower() {
    boolean agreed = powerFactor != null && powerFactor.stated() != null;
    return billingKw == null && !agreed && (basis == DemandBasis.KVA || powerFactor != null);
  }

  @Override
  public ChargeComponent named(String newName) {
    return new DemandCharge(
        newName,
        pricePerKw,
        tiers,
        when,
        per,
        windowMinutes,
        window,
        basis,
        powerFactor,
        measuredPercent,
        minimumKw,
        contractKw,
        contractPercent,
        billingKw,
        ratchets,
        proration,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    examinePrices(findings);
    findings.optionalWindow("windowMinutes", windowMinutes);
    TariffCalendar.examineWithin(when, findings);
    if (powerFactor != null) {
      powerFactor.examine(findings.at("powerFactor"));
      if (powerFactor.target() != null && basis == DemandBasis.KVA) {
        findings.contradiction(
            "powerFactor/target", "raises active power; kVA count the reactive part already");
      } else if (powerFactor.target() == null && basis == DemandBasis.KW) {
        findings.contradiction(
            "powerFactor/stated", "has no effect on active power without a target");
      }
    }
    examineMinimums(findings);
    examineDaily(findings);
    for (int i = 0; i < ratchets.size(); i++) {
      ratchets.get(i).examine(findings.at("ratchets", i));
    }
    NotByUnitPrice.examine(findings, allocation, "a line per kW has no price per kWh");
  }

  private void examinePrices(TermsFindings findings) {
    if (tiers.isEmpty()) {
      findings.requireNotNegative("pricePerKw", pricePerKw);
      return;
    }
    if (pricePerKw != null) {
      findings.contradiction("pricePerKw", "states a second price beside tiers; keep one of them");
    }
    DemandTier.examine(tiers, findings);
  }

  private void examineDaily(TermsFindings findings) {
    if (per != DemandPer.DAY) {
      return;
    }
    if (!ratchets.isEmpty()) {
      findings.contradiction("ratchets", "bill a month's peak again, and per DAY has none");
    }
    if (measuredPercent != null) {
      findings.contradiction(
          "measuredPercent", "is a part of a month's demand, and per DAY has none");
    }
    if (contractKw != null || billingKw != null) {
      findings.contradiction(
          contractKw != null ? "contractKw" : "billingKw", "is billed by the month, not per DAY");
    }
    if (proration == Proration.DAYS) {
      findings.contradiction("proration", "has no effect per DAY: each day has its own demand");
    }
    if (powerFactor != null && powerFactor.measuredOver() == PowerFactor.Over.MONTH) {
      findings.contradiction(
          "powerFactor/measuredOver", "is PEAK_WINDOW for the demand of a day, not MONTH");
    }
  }

  private void examineMinimums(TermsFindings findings) {
    findings.optionalPercent("measuredPercent", measuredPercent);
    findings.optionalNotNegative("minimumKw", minimumKw);
    findings.optionalNotNegative("contractKw", contractKw);
    findings.optionalPercent("contractPercent", contractPercent);
    findings.optionalNotNegative("billingKw", billingKw);
    if (contractPercent != null && contractKw == null) {
      findings.contradiction("contractPercent", "needs contractKw, of which it is a part");
    }
    if (billingKw == null) {
      return;
    }
    Map<String, Boolean> overruled = new LinkedHashMap<>();
    overruled.put("measuredPercent", measuredPercent != null);
    overruled.put("minimumKw", minimumKw != null);
    overruled.put("contractKw", contractKw != null);
    overruled.put("ratchets", !ratchets.isEmpty());
    overruled.forEach(
        (member, stated) -> {
          if (stated) {
            findings.contradiction(
                member,
                "has no effect beside billingKw, which is billed whatever was measured; keep one");
          }
        });
  }
}
