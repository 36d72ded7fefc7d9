package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One tier of a period.
 *
 * @param field where it stands, for remarks
 * @param max cumulative limit, null for none
 * @param price rate and adjustment together
 * @param unit the limit's unit in lower case, empty when absent
 */
record UrdbTier(String field, BigDecimal max, BigDecimal price, String unit) {

  private static final BigDecimal UNLIMITED = new BigDecimal("1000000000");
  private static final int MOST = 100;

  /** The periods of a structure, each with its tiers. */
  static List<List<UrdbTier>> periods(UrdbRate rate, String field) {
    JsonNode structure = rate.take(field);
    if (structure == null) {
      return List.of();
    }
    if (!structure.isArray() || structure.size() > MOST) {
      throw UrdbDocument.refused("/" + field, "must be a list of at most " + MOST + " periods");
    }
    List<List<UrdbTier>> periods = new ArrayList<>();
    for (int p = 0; p < structure.size(); p++) {
      periods.add(tiers(rate, structure.get(p), field + "/" + p));
    }
    return periods;
  }

  private static List<UrdbTier> tiers(UrdbRate rate, JsonNode list, String field) {
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      throw UrdbDocument.refused("/" + field, "must be a list of 1 to " + MOST + " tiers");
    }
    List<UrdbTier> tiers = new ArrayList<>();
    for (int t = 0; t < list.size(); t++) {
      JsonNode tier = list.get(t);
      String here = field + "/" + t;
      if (!tier.isObject()) {
        throw UrdbDocument.refused("/" + here, "must be an object with rate and max");
      }
      tiers.add(tier(rate, tier, here));
    }
    return tiers;
  }

  private static UrdbTier tier(UrdbRate rate, JsonNode tier, String here) {
    BigDecimal price = BigDecimal.ZERO;
    BigDecimal max = null;
    String unit = "";
    List<String> names = new ArrayList<>();
    tier.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = tier.get(name);
      String field = here + "/" + name;
      if (value.isNull()) {
        continue;
      }
      switch (name.toLowerCase(Locale.ROOT)) {
        case "rate", "adj" -> price = price.add(rate.clean(UrdbRate.decimal(value, field), field));
        case "max" -> max = UrdbRate.decimal(value, field);
        case "unit" -> unit = value.asText().trim().toLowerCase(Locale.ROOT);
        case "sell" -> {
          if (UrdbRate.decimal(value, field).signum() != 0) {
            rate.notes().lost(field, value.asText(), "a price for energy that the site sells");
          }
        }
        default -> rate.notes().lost(field, value, "is not known");
      }
    }
    boolean unlimited = max == null || max.signum() == 0 || max.compareTo(UNLIMITED) >= 0;
    return new UrdbTier(here, unlimited ? null : rate.clean(max, here + "/max"), price, unit);
  }

  /** Whether none of the tiers costs anything. */
  static boolean areFree(List<UrdbTier> tiers) {
    return tiers.stream().allMatch(tier -> tier.price().signum() == 0);
  }

  /** The tiers with an open end: what stands behind an open tier is listed and left out. */
  static List<UrdbTier> openEnded(List<UrdbTier> tiers, TariffNotes notes) {
    List<UrdbTier> kept = new ArrayList<>();
    for (UrdbTier tier : tiers) {
      if (!kept.isEmpty() && kept.get(kept.size() - 1).max() == null) {
        notes.lost(tier.field(), tier.price().toPlainString(), "follows a tier without a limit");
      } else {
        kept.add(tier);
      }
    }
    UrdbTier last = kept.get(kept.size() - 1);
    if (last.max() != null) {
      notes.assumed(
          last.field() + "/max",
          last.max().toPlainString(),
          "the last tier has a limit; its price is taken for everything beyond");
      kept.set(kept.size() - 1, new UrdbTier(last.field(), null, last.price(), last.unit()));
    }
    return kept;
  }
}
