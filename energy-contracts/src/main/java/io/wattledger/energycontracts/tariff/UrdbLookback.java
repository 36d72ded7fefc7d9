package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.component.Ratchet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The look-back clauses of a tariff, as versions 7 and 8 of the database state them. */
final class UrdbLookback {

  private static final int MONTHS = 12;
  private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final UrdbRate rate;
  private final TariffNotes notes;

  UrdbLookback(UrdbRate rate) {
    this.rate = rate;
    this.notes = rate.notes();
  }

  /** The clauses, for whichever demand they bind. */
  List<Ratchet> ratchets() {
    List<Ratchet> ratchets = new ArrayList<>(byBilledMonth());
    ratchets.addAll(ofPeakMonths());
    return ratchets;
  }

  /** Version 7: a percentage for each billed month, of the eleven months before. */
  private List<Ratchet> byBilledMonth() {
    String field = "demandratchetpercentage";
    JsonNode stated = rate.take(field);
    if (stated == null) {
      return List.of();
    }
    Map<BigDecimal, List<Integer>> months = new LinkedHashMap<>();
    if (stated.isArray()) {
      if (stated.size() != MONTHS) {
        throw UrdbDocument.refused("/" + field, "must be a list of " + MONTHS);
      }
      for (int m = 0; m < MONTHS; m++) {
        BigDecimal percent = percent(stated.get(m), field + "/" + m);
        months.computeIfAbsent(percent, any -> new ArrayList<>()).add(m + 1);
      }
    } else {
      months.put(percent(stated, field), List.of());
    }
    List<Ratchet> ratchets = new ArrayList<>();
    months.forEach(
        (percent, billed) -> {
          if (percent.signum() > 0) {
            ratchets.add(
                new Ratchet(
                    percent,
                    null,
                    null,
                    null,
                    billed.size() == MONTHS ? null : billed,
                    null,
                    null,
                    null));
          }
        });
    return ratchets;
  }

  /** Version 8: a percentage of the peaks of named months, or of a number of months. */
  private List<Ratchet> ofPeakMonths() {
    JsonNode stated = rate.take("lookbackpercent");
    JsonNode named = rate.take("lookbackmonths");
    BigDecimal range = rate.takeAmount("lookbackrange");
    if (stated == null) {
      if (named != null || range != null) {
        notes.lost("lookbackMonths", named, "there is no lookbackPercent");
      }
      return List.of();
    }
    BigDecimal percent = percent(stated, "lookbackPercent");
    if (percent.signum() == 0) {
      return List.of();
    }
    if (range != null) {
      if (range.scale() > 0 || range.compareTo(MOST_MONTHS) > 0) {
        throw UrdbDocument.refused("/lookbackRange", "must be a number of months up to 60");
      }
      return List.of(
          new Ratchet(percent, range.intValueExact(), null, null, null, null, null, null));
    }
    List<Integer> peakMonths = named == null ? List.of() : months(named);
    return named != null && peakMonths.isEmpty()
        ? List.of()
        : List.of(new Ratchet(percent, null, null, peakMonths, null, null, null, null));
  }

  private static List<Integer> months(JsonNode named) {
    String field = "lookbackMonths";
    if (!named.isArray() || named.size() != MONTHS) {
      throw UrdbDocument.refused("/" + field, "must be a list of " + MONTHS);
    }
    List<Integer> months = new ArrayList<>();
    for (int m = 0; m < MONTHS; m++) {
      JsonNode flag = named.get(m);
      boolean counts =
          flag.isBoolean()
              ? flag.booleanValue()
              : UrdbRate.decimal(flag, field + "/" + m).signum() != 0;
      if (counts) {
        months.add(m + 1);
      }
    }
    return months.size() == MONTHS ? List.of() : months;
  }

  /** Some tariffs state fractions, some percentages: up to 1 it is a fraction. */
  private BigDecimal percent(JsonNode node, String field) {
    BigDecimal value = rate.clean(UrdbRate.decimal(node, field), field);
    if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      throw UrdbDocument.refused(
          "/" + field, "must be a fraction up to 1 or a percentage up to 100");
    }
    return value.compareTo(BigDecimal.ONE) <= 0
        ? value.multiply(HUNDRED).stripTrailingZeros()
        : value.stripTrailingZeros();
  }
}
