package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.DemandBasis;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.DemandTier;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.engine.component.ReactiveDemand;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The demand charges of a tariff: by time of use, flat, reactive and coincident, with look-back.
 */
final class UrdbDemand {

  private final UrdbRate rate;
  private final TariffNotes notes;
  private final Integer windowMinutes;

  UrdbDemand(UrdbRate rate) {
    this.rate = rate;
    this.notes = rate.notes();
    this.windowMinutes = window();
  }

  /** The window over which demand is measured, null when the tariff states none that is in use. */
  Integer windowMinutes() {
    return windowMinutes;
  }

  List<ChargeComponent> components() {
    List<Ratchet> ratchets = new UrdbLookback(rate).ratchets();
    List<ChargeComponent> flat =
        demand(
            "flatdemandstructure",
            UrdbSchedule.ofMonths(rate, "flatdemandmonths", periodsOf("flatdemandstructure")),
            "flatdemandunit",
            "Demand",
            ratchets);
    boolean onFlat = !flat.isEmpty();
    UrdbSchedule hours =
        UrdbSchedule.ofHours(
            rate,
            "demandweekdayschedule",
            "demandweekendschedule",
            periodsOf("demandratestructure"));
    List<ChargeComponent> timeOfUse =
        demand(
            "demandratestructure",
            hours,
            "demandrateunit",
            "Time-of-use demand",
            onFlat ? List.of() : ratchets);
    noteRatchets(ratchets, onFlat, onFlat ? flat : timeOfUse);
    List<ChargeComponent> all = new ArrayList<>(flat);
    all.addAll(timeOfUse);
    reactive(all);
    coincident(all);
    return all;
  }

  private void noteRatchets(List<Ratchet> ratchets, boolean onFlat, List<ChargeComponent> demands) {
    if (ratchets.isEmpty()) {
      return;
    }
    boolean bound = demands.stream().anyMatch(each -> !((DemandCharge) each).ratchets().isEmpty());
    if (!bound) {
      notes.lost(
          "lookback", ratchets.size() + " clauses", "there is no monthly demand charge to bind");
    } else {
      notes.assumed(
          "lookback",
          ratchets.size() + " clauses",
          "the look-back binds the "
              + (onFlat ? "flat" : "time-of-use")
              + " demand and counts peaks of "
              + (onFlat ? "any hour" : "the period's own hours")
              + "; compare it with the rate sheet");
    }
  }

  private int periodsOf(String structure) {
    JsonNode periods = rate.peek(structure);
    return periods == null ? 1 : Math.max(1, periods.size());
  }

  private List<ChargeComponent> demand(
      String field, UrdbSchedule stated, String unitField, String name, List<Ratchet> ratchets) {
    List<List<UrdbTier>> periods = UrdbTier.periods(rate, field);
    String unit = rate.takeText(unitField);
    List<ChargeComponent> components = new ArrayList<>();
    if (periods.isEmpty() || periods.stream().allMatch(UrdbTier::areFree)) {
      return components;
    }
    Demanded demanded = demanded(unit, unitField);
    if (demanded == null) {
      notes.lost(field, periods.size() + " periods", "have no component because of their unit");
      return components;
    }
    if (stated == null && periods.size() > 1) {
      notes.lost(field, periods.size() + " periods", "no schedule says when each of them holds");
      return components;
    }
    List<Ratchet> binding = demanded.per() == null ? ratchets : List.of();
    UrdbSchedule schedule = stated == null ? UrdbSchedule.always() : stated;
    Ratchet.PeaksOf peaksOf =
        "flatdemandstructure".equals(field) ? Ratchet.PeaksOf.ALL_HOURS : Ratchet.PeaksOf.OWN_HOURS;
    for (int p = 0; p < periods.size(); p++) {
      if (!schedule.used().contains(p) && !UrdbTier.areFree(periods.get(p))) {
        notes.lost(field + "/" + p, periods.get(p).size() + " tiers", "no hour has this period");
      }
    }
    for (int period : schedule.used()) {
      List<UrdbTier> tiers = periods.get(period);
      if (!UrdbTier.areFree(tiers)) {
        components.add(
            component(
                schedule.used().size() == 1 ? name : name + " period " + (period + 1),
                UrdbTier.openEnded(tiers, notes),
                schedule,
                period,
                demanded,
                binding.stream().map(each -> over(each, peaksOf)).toList()));
      }
    }
    return components;
  }

  private DemandCharge component(
      String name,
      List<UrdbTier> tiers,
      UrdbSchedule schedule,
      int period,
      Demanded demanded,
      List<Ratchet> ratchets) {
    boolean single = tiers.size() == 1;
    return new DemandCharge(
        name,
        single ? tiers.get(0).price() : null,
        single
            ? null
            : tiers.stream().map(tier -> new DemandTier(tier.max(), tier.price())).toList(),
        schedule.hoursOf(period),
        demanded.per(),
        windowMinutes,
        null,
        demanded.basis(),
        null,
        null,
        null,
        null,
        null,
        null,
        ratchets,
        null,
        null);
  }

  private static Ratchet over(Ratchet ratchet, Ratchet.PeaksOf peaksOf) {
    return new Ratchet(
        ratchet.percent(),
        ratchet.months(),
        ratchet.includesCurrentMonth(),
        ratchet.peakMonths(),
        ratchet.billedMonths(),
        peaksOf,
        null,
        null);
  }

  /**
   * What a unit says is billed.
   *
   * @param basis active or apparent power
   * @param per DAY for the peaks of days, null for the peak of the month
   */
  private record Demanded(DemandBasis basis, DemandCharge.DemandPer per) {}

  private Demanded demanded(String stated, String field) {
    String unit = stated == null ? "kw" : stated.trim().toLowerCase(Locale.ROOT);
    DemandCharge.DemandPer per = unit.endsWith(" daily") ? DemandCharge.DemandPer.DAY : null;
    switch (per != null ? unit.substring(0, unit.lastIndexOf(' ')) : unit) {
      case "kw" -> {
        return new Demanded(DemandBasis.KW, per);
      }
      case "kva" -> {
        return new Demanded(DemandBasis.KVA, per);
      }
      case "hp" -> {
        notes.lost(field, stated, "horsepower is connected and not metered: state it in kW");
        return null;
      }
      default -> {
        notes.lost(field, stated, "demand is billed in kW or kVA, of the month or of each day");
        return null;
      }
    }
  }

  private Integer window() {
    BigDecimal minutes = rate.takeAmount("demandwindow");
    if (minutes == null) {
      return null;
    }
    for (int step : TimeGrid.STEP_MINUTES) {
      if (minutes.compareTo(BigDecimal.valueOf(step)) == 0) {
        return step;
      }
    }
    notes.lost(
        "demandwindow",
        minutes.toPlainString(),
        "windows have 5, 10, 15, 20, 30 or 60 minutes; the metering interval is taken");
    return null;
  }

  private void reactive(List<ChargeComponent> components) {
    BigDecimal price = rate.takeAmount("demandreactivepowercharge");
    if (price != null) {
      components.add(
          new ReactiveDemand("Reactive power", price, null, null, null, windowMinutes, null, null));
      notes.assumed(
          "demandreactivepowercharge",
          price.toPlainString(),
          "all kVAr at the window of the highest demand are charged; state the free part in"
              + " freeKvarPerKw");
    }
  }

  private void coincident(List<ChargeComponent> components) {
    String field = "coincidentratestructure";
    int count = periodsOf(field);
    List<List<UrdbTier>> periods = UrdbTier.periods(rate, field);
    UrdbSchedule schedule =
        UrdbSchedule.ofHours(rate, "coincidentrateschedule", "coincidentrateschedule", count);
    String unit = rate.takeText("coincidentrateunit");
    if (periods.isEmpty() || periods.stream().allMatch(UrdbTier::areFree)) {
      return;
    }
    List<List<UrdbTier>> used =
        schedule == null ? periods : schedule.used().stream().map(periods::get).toList();
    String refusal = coincidentRefusal(used, unit);
    if (refusal != null) {
      notes.lost(field, periods.size() + " periods", refusal + ": enter it by hand");
      return;
    }
    BigDecimal price = used.get(0).get(0).price();
    components.add(
        new CoincidentPeak(
            "Coincident peak",
            null,
            null,
            null,
            windowMinutes,
            null,
            null,
            price,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    notes.assumed(
        field,
        price.toPlainString(),
        "the tariff does not say when the system peaks: state systemPeaksUtc or the tag");
  }

  /** Why one price per kW at the system's peak is not what the tariff says, null when it is. */
  private static String coincidentRefusal(List<List<UrdbTier>> used, String unit) {
    if (unit != null && !"kw".equalsIgnoreCase(unit.trim())) {
      return "a coincident-peak charge in " + unit + " and not in kW";
    }
    if (used.stream().anyMatch(tiers -> tiers.size() > 1)) {
      return "a coincident-peak charge in tiers, which a tag of one price has not";
    }
    boolean onePrice =
        used.stream().map(tiers -> tiers.get(0).price().stripTrailingZeros()).distinct().count()
            == 1;
    return onePrice
        ? null
        : "a coincident-peak charge whose price depends on when the system peaks, which the tariff does not say";
  }
}
