package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The energy charges of a tariff and its monthly fuel adjustment. */
final class UrdbEnergy {

  private static final String STRUCTURE = "energyratestructure";
  private static final int MONTHS = 12;

  private final UrdbRate rate;
  private final TariffNotes notes;
  private final Integer demandWindowMinutes;
  private final String demandComponent;

  /**
   * A reader of energy charges.
   *
   * @param demandWindowMinutes window of the demand by which hours of use count, null when unknown
   * @param demandComponent the one demand component whose billed demand they count by, null when
   *     there is none or more than one
   */
  UrdbEnergy(UrdbRate rate, Integer demandWindowMinutes, String demandComponent) {
    this.rate = rate;
    this.notes = rate.notes();
    this.demandWindowMinutes = demandWindowMinutes;
    this.demandComponent = demandComponent;
  }

  List<ChargeComponent> components() {
    List<List<UrdbTier>> periods = UrdbTier.periods(rate, STRUCTURE);
    UrdbSchedule schedule =
        UrdbSchedule.ofHours(
            rate, "energyweekdayschedule", "energyweekendschedule", Math.max(1, periods.size()));
    List<ChargeComponent> components = new ArrayList<>();
    if (!periods.isEmpty()) {
      addEnergy(periods, schedule, components);
    }
    addFuel(components);
    return components;
  }

  private void addEnergy(
      List<List<UrdbTier>> periods, UrdbSchedule stated, List<ChargeComponent> components) {
    if (stated == null && periods.size() > 1) {
      notes.lost(
          STRUCTURE, periods.size() + " periods", "no schedule says when each of them holds");
      return;
    }
    UrdbSchedule schedule = stated == null ? UrdbSchedule.always() : stated;
    boolean plain = true;
    for (int period : schedule.used()) {
      plain &= periods.get(period).size() == 1 && isKwh(periods.get(period).get(0));
    }
    for (int p = 0; p < periods.size(); p++) {
      if (!schedule.used().contains(p)) {
        notes.lost(
            STRUCTURE + "/" + p, periods.get(p).size() + " tiers", "no hour has this period");
      }
    }
    if (!plain) {
      for (int period : schedule.used()) {
        addTiered(period, periods.get(period), schedule, components);
      }
    } else if (schedule.used().size() == 1) {
      int only = schedule.used().iterator().next();
      components.add(
          new EnergyFee("Energy", null, null, open(periods.get(only)).get(0).price(), null));
    } else {
      components.add(timeOfUse("Energy", periods, schedule));
    }
  }

  private List<UrdbTier> open(List<UrdbTier> tiers) {
    return UrdbTier.openEnded(tiers, notes);
  }

  private TimeOfUseEnergy timeOfUse(
      String name, List<List<UrdbTier>> periods, UrdbSchedule schedule) {
    List<TimeOfUseEnergy.Period> all = new ArrayList<>();
    for (int period : schedule.used()) {
      all.add(
          new TimeOfUseEnergy.Period(
              "period " + (period + 1),
              null,
              open(periods.get(period)).get(0).price(),
              schedule.hoursOf(period),
              null));
    }
    return new TimeOfUseEnergy(name, all, null);
  }

  private static boolean isKwh(UrdbTier tier) {
    return tier.unit().isEmpty() || "kwh".equals(tier.unit()) || tier.max() == null;
  }

  private void addTiered(
      int period, List<UrdbTier> tiers, UrdbSchedule schedule, List<ChargeComponent> components) {
    noteBands(tiers);
    boolean daily = false;
    boolean byUse = false;
    boolean monthly = false;
    for (UrdbTier tier : tiers) {
      switch (tier.unit()) {
        case "", "kwh", "kwh daily", "kwh/kw", "kwh/kw daily" -> {
          daily |= tier.unit().endsWith("daily");
          monthly |= !tier.unit().endsWith("daily") && tier.max() != null;
          byUse |= tier.unit().startsWith("kwh/kw") && tier.max() != null;
        }
        default -> {
          notes.lost(
              tier.field() + "/unit",
              tier.unit(),
              "tiers in this unit cannot be stated; the energy of the period has no component");
          return;
        }
      }
    }
    if (daily && monthly) {
      notes.lost(
          STRUCTURE + "/" + period,
          "kWh and kWh daily",
          "limits per day and per month within one period; its energy has no component");
      return;
    }
    if (byUse && demandComponent == null) {
      notes.assumed(
          STRUCTURE + "/" + period,
          "kWh/kW",
          "hours of use count by the highest metered demand of the month");
    }
    String name = schedule.used().size() == 1 ? "Energy" : "Energy period " + (period + 1);
    if (schedule.sharesMonths(period) && tiers.size() > 1) {
      notes.assumed(
          STRUCTURE + "/" + period,
          tiers.size() + " tiers",
          "limits count the energy of the period's own hours");
    }
    components.add(
        new TieredEnergy(
            name,
            limits(tiers),
            schedule.hoursOf(period),
            daily ? TieredEnergy.LimitsPer.DAY : TieredEnergy.LimitsPer.MONTH,
            byUse ? demandComponent : null,
            null,
            byUse && demandComponent == null ? demandWindowMinutes : null,
            null));
  }

  /**
   * A band of hours' use whose first row only bounds the kWh rows that follow it: these rows are
   * blocks within the band, and the first row's own price is not charged.
   */
  private void noteBands(List<UrdbTier> stated) {
    for (int i = 0; i < stated.size(); i++) {
      UrdbTier tier = stated.get(i);
      if (headsBand(stated, i) && tier.price().signum() != 0) {
        notes.assumed(
            tier.field() + "/rate",
            tier.price().toPlainString(),
            "is not charged: the kWh tiers that follow divide this band and have prices of their"
                + " own");
      }
    }
  }

  /** The tiers with an open end; what stands behind an open tier is listed and left out. */
  private List<TieredEnergy.Tier> limits(List<UrdbTier> stated) {
    List<TieredEnergy.Tier> tiers = new ArrayList<>();
    BigDecimal band = null;
    for (int i = 0; i < stated.size(); i++) {
      UrdbTier tier = stated.get(i);
      if (headsBand(stated, i)) {
        band = tier.max();
        continue;
      }
      band = tier.unit().equals("kwh") ? band : null;
      if (!tiers.isEmpty() && isOpen(tiers.get(tiers.size() - 1))) {
        notes.lost(tier.field(), tier.price().toPlainString(), "follows a tier without a limit");
      } else {
        tiers.add(limit(tier, band));
      }
    }
    int last = tiers.size() - 1;
    if (!isOpen(tiers.get(last))) {
      UrdbTier end = stated.get(stated.size() - 1);
      notes.assumed(
          end.field() + "/max",
          end.max(),
          "the last tier has a limit; its price is taken for everything beyond");
      tiers.set(last, new TieredEnergy.Tier(null, null, null, tiers.get(last).pricePerKwh()));
    }
    return tiers;
  }

  private static TieredEnergy.Tier limit(UrdbTier tier, BigDecimal band) {
    boolean byUse = tier.unit().startsWith("kwh/kw");
    return new TieredEnergy.Tier(
        byUse ? null : tier.max(), byUse ? tier.max() : band, null, tier.price());
  }

  /** Whether a tier only bounds the blocks of kWh that follow it. */
  private static boolean headsBand(List<UrdbTier> tiers, int index) {
    return tiers.get(index).max() != null
        && tiers.get(index).unit().equals("kwh/kw")
        && index + 1 < tiers.size()
        && tiers.get(index + 1).unit().equals("kwh");
  }

  private static boolean isOpen(TieredEnergy.Tier tier) {
    return tier.upToKwh() == null && tier.upToKwhPerKw() == null;
  }

  private void addFuel(List<ChargeComponent> components) {
    String field = "fueladjustmentsmonthly";
    JsonNode stated = rate.take(field);
    if (stated == null) {
      return;
    }
    if (!stated.isArray() || stated.size() != MONTHS) {
      throw UrdbDocument.refused("/" + field, "must be a list of " + MONTHS);
    }
    Map<BigDecimal, List<Integer>> months = new LinkedHashMap<>();
    for (int m = 0; m < MONTHS; m++) {
      String here = field + "/" + m;
      BigDecimal price = rate.clean(UrdbRate.decimal(stated.get(m), here), here);
      months.computeIfAbsent(price.stripTrailingZeros(), any -> new ArrayList<>()).add(m + 1);
    }
    if (months.size() == 1) {
      BigDecimal only = months.keySet().iterator().next();
      if (only.signum() != 0) {
        components.add(new EnergyFee("Fuel adjustment", null, null, only, null));
      }
      return;
    }
    List<TimeOfUseEnergy.Period> periods = new ArrayList<>();
    months.forEach(
        (price, of) ->
            periods.add(
                new TimeOfUseEnergy.Period(
                    "months " + of,
                    null,
                    price,
                    List.of(new TimeOfUseEnergy.Hours(of, null, null, null)),
                    null)));
    components.add(new TimeOfUseEnergy("Fuel adjustment", periods, null));
  }
}
