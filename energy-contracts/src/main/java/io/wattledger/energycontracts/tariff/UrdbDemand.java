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
    noteRatchets(ratchets, onFlat, !timeOfUse.isEmpty());
    List<ChargeComponent> all = new ArrayList<>(flat);
    all.addAll(timeOfUse);
    reactive(all);
    coincident(all);
    return all;
  }

  private void noteRatchets(List<Ratchet> ratchets, boolean onFlat, boolean onTimeOfUse) {
    if (ratchets.isEmpty()) {
      return;
    }
    if (!onFlat && !onTimeOfUse) {
      notes.lost("lookback", ratchets.size() + " clauses", "there is no demand charge to bind");
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
    DemandBasis basis = basis(unit, unitField);
    if (basis == null) {
      notes.lost(field, periods.size() + " periods", "have no component because of their unit");
      return components;
    }
    if (stated == null && periods.size() > 1) {
      notes.lost(field, periods.size() + " periods", "no schedule says when each of them holds");
      return components;
    }
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
                basis,
                ratchets.stream().map(each -> over(each, peaksOf)).toList()));
      }
    }
    return components;
  }

  private DemandCharge component(
      String name,
      List<UrdbTier> tiers,
      UrdbSchedule schedule,
      int period,
      DemandBasis basis,
      List<Ratchet> ratchets) {
    boolean single = tiers.size() == 1;
    return new DemandCharge(
        name,
        single ? tiers.get(0).price() : null,
        single
            ? null
            : tiers.stream().map(tier -> new DemandTier(tier.max(), tier.price())).toList(),
        schedule.hoursOf(period),
        windowMinutes,
        null,
        basis,
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

  private DemandBasis basis(String unit, String field) {
    switch (unit == null ? "kw" : unit.trim().toLowerCase(Locale.ROOT)) {
      case "kw" -> {
        return DemandBasis.KW;
      }
      case "kva" -> {
        return DemandBasis.KVA;
      }
      default -> {
        notes.lost(field, unit, "demand is billed in kW or kVA of the month");
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
          new ReactiveDemand("Reactive power", price, null, null, windowMinutes, null, null));
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
    boolean inKw = unit == null || "kw".equalsIgnoreCase(unit.trim());
    boolean always = schedule == null || schedule.used().size() == 1;
    int only = schedule == null ? 0 : schedule.used().iterator().next();
    if (!inKw
        || !always
        || periods.size() > 1 && schedule == null
        || periods.get(only).size() > 1) {
      notes.lost(
          field,
          periods.size() + " periods",
          "a coincident-peak charge by period, tier or in another unit than kW: enter it by hand");
      return;
    }
    components.add(
        new CoincidentPeak(
            "Coincident peak",
            null,
            null,
            null,
            windowMinutes,
            null,
            null,
            periods.get(only).get(0).price(),
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
        periods.get(only).get(0).price().toPlainString(),
        "the tariff does not say when the system peaks: state systemPeaksUtc or the tag");
  }
}
