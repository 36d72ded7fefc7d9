package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;

/**
 * Energy at prices by local month, day and hour. Exactly one period covers each hour of a year. See
 * docs/formulas/time-of-use.md.
 *
 * @param name what the lines are called, each with its period
 * @param periods the price periods
 * @param allocation how the lines are split over uses
 */
public record TimeOfUseEnergy(String name, List<Period> periods, AllocationRule allocation)
    implements ChargeComponent {

  /**
   * One price and the hours in which it holds.
   *
   * @param name what the bill line is called, for example {@code on-peak}
   * @param pricePerMwh the price per MWh, or null when stated per kWh
   * @param pricePerKwh the price per kWh, or null when stated per MWh
   * @param when the hours, empty only beside {@code allOtherHours}
   * @param allOtherHours whether this period takes every hour that no other names; in at most one
   *     period
   */
  public record Period(
      String name,
      BigDecimal pricePerMwh,
      BigDecimal pricePerKwh,
      List<Hours> when,
      Boolean allOtherHours) {

    /** Copies the hours and fills in the flag. */
    public Period {
      when = when == null ? List.of() : List.copyOf(when);
      allOtherHours = allOtherHours != null && allOtherHours;
    }

    /** The price with its unit. */
    public EnergyPrice price() {
      return EnergyPrice.of(pricePerMwh, pricePerKwh);
    }
  }

  /**
   * A block of hours: on these days of these months, from one wall-clock time to another.
   *
   * @param months months 1 to 12; empty for all
   * @param days days; empty for all
   * @param from first wall-clock time inside, {@code 00:00} when absent
   * @param to first wall-clock time after, {@code 24:00} when absent
   */
  public record Hours(List<Integer> months, List<TariffDay> days, String from, String to) {

    /** Copies the lists and fills in the whole day. */
    public Hours {
      months = months == null ? List.of() : List.copyOf(months);
      days = days == null ? List.of() : List.copyOf(days);
      from = from == null ? "00:00" : from;
      to = to == null ? "24:00" : to;
    }
  }

  /** Copies the periods. */
  public TimeOfUseEnergy {
    periods = periods == null ? List.of() : List.copyOf(periods);
  }

  /**
   * The table that tells the period of any hour.
   *
   * @throws IllegalArgumentException when the periods do not cover each hour exactly once
   */
  public TariffCalendar calendar() {
    return TariffCalendar.of(periods);
  }

  @Override
  public ComponentType type() {
    return ComponentType.TOU_ENERGY;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.timeOfUseEnergy(this);
  }

  @Override
  public int longestStepMinutes() {
    return calendar().boundaryMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new TimeOfUseEnergy(newName, periods, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (periods.isEmpty()) {
      findings.invalid("periods", "needs at least one period");
      return;
    }
    for (int i = 0; i < periods.size(); i++) {
      TermsFindings here = findings.at("periods", i);
      here.requireText("name", periods.get(i).name());
      EnergyPrice.examine(here, periods.get(i).pricePerMwh(), periods.get(i).pricePerKwh());
    }
    TariffCalendar.examine("periods", periods, findings);
    NotByUnitPrice.examine(findings, allocation, "each period has its own");
  }
}
