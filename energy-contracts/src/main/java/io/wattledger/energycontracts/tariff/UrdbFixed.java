package io.wattledger.energycontracts.tariff;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.FixedCharge;
import io.wattledger.energycontracts.engine.component.MinimumBill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fixed charges and the minimums of a tariff, in all their units. */
final class UrdbFixed {

  private final UrdbRate rate;
  private final TariffNotes notes;

  UrdbFixed(UrdbRate rate) {
    this.rate = rate;
    this.notes = rate.notes();
  }

  List<ChargeComponent> charges() {
    List<ChargeComponent> charges = new ArrayList<>();
    BigDecimal monthly = rate.takeAmount("fixedmonthlycharge");
    if (monthly != null) {
      charges.add(fixed("Monthly charge", monthly, Per.MONTH));
    }
    BigDecimal first = rate.takeAmount("fixedchargefirstmeter");
    Per per = unit("fixedchargeunits", first);
    if (first != null && per != null) {
      charges.add(fixed("Fixed charge", first, per));
    }
    BigDecimal further = rate.takeAmount("fixedchargeeaaddl");
    if (further != null) {
      notes.lost(
          "fixedchargeeaaddl",
          further.toPlainString(),
          "a charge for each further meter; add a fixed charge when there are several");
    }
    return charges;
  }

  List<ChargeComponent> minimums() {
    List<ChargeComponent> minimums = new ArrayList<>();
    BigDecimal stated = rate.takeAmount("mincharge");
    Per per = unit("minchargeunits", stated);
    if (stated != null && per != null) {
      minimums.add(minimum("Minimum", stated, per));
    }
    BigDecimal monthly = rate.takeAmount("minmonthlycharge");
    if (monthly != null) {
      minimums.add(minimum("Monthly minimum", monthly, Per.MONTH));
    }
    BigDecimal yearly = rate.takeAmount("annualmincharge");
    if (yearly != null) {
      minimums.add(minimum("Yearly minimum", yearly, Per.YEAR));
    }
    return minimums;
  }

  private Per unit(String field, BigDecimal amount) {
    String stated = rate.takeText(field);
    if (amount == null) {
      return null;
    }
    switch (stated == null ? "" : stated.trim().toLowerCase(Locale.ROOT)) {
      case "$/month" -> {
        return Per.MONTH;
      }
      case "$/day" -> {
        return Per.DAY;
      }
      case "$/year" -> {
        return Per.YEAR;
      }
      case "" -> {
        notes.assumed(field, "absent", "the amount is taken for a month");
        return Per.MONTH;
      }
      default -> {
        notes.lost(field, stated, "amounts are per day, month or year");
        return null;
      }
    }
  }

  private static FixedCharge fixed(String name, BigDecimal amount, Per per) {
    return new FixedCharge(
        name,
        per == Per.MONTH ? amount : null,
        per == Per.DAY ? amount : null,
        per == Per.YEAR ? amount : null,
        null,
        null);
  }

  private static MinimumBill minimum(String name, BigDecimal amount, Per per) {
    return new MinimumBill(
        name,
        per == Per.MONTH ? amount : null,
        per == Per.DAY ? amount : null,
        per == Per.YEAR ? amount : null,
        null,
        null,
        null,
        null);
  }

  private enum Per {
    DAY,
    MONTH,
    YEAR
  }
}
