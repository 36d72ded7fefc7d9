package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.component.TariffDay;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which period covers which hour: twelve months of twenty-four hours, weekdays and weekends. */
final class UrdbSchedule {

  private static final int MONTHS = 12;
  private static final int HOURS = 24;

  private final int[][] weekday;
  private final int[][] weekend;

  private UrdbSchedule(int[][] weekday, int[][] weekend) {
    this.weekday = weekday;
    this.weekend = weekend;
  }

  /** The schedule of hours; null when the tariff has none. */
  static UrdbSchedule ofHours(
      UrdbRate rate, String weekdayField, String weekendField, int periods) {
    JsonNode week = rate.take(weekdayField);
    JsonNode end = weekendField.equals(weekdayField) ? week : rate.take(weekendField);
    if (week == null && end == null) {
      return null;
    }
    if (week == null || end == null) {
      rate.notes()
          .assumed(
              week == null ? weekdayField : weekendField,
              "absent",
              "all days follow the other schedule");
    }
    int[][] weekdays = week == null ? null : hours(week, weekdayField, periods);
    int[][] weekends = end == null ? weekdays : hours(end, weekendField, periods);
    return new UrdbSchedule(weekdays == null ? weekends : weekdays, weekends);
  }

  /** The schedule of months; null when the tariff has none. */
  static UrdbSchedule ofMonths(UrdbRate rate, String field, int periods) {
    JsonNode months = rate.take(field);
    if (months == null) {
      return null;
    }
    requireList(months, MONTHS, field);
    int[][] all = new int[MONTHS][HOURS];
    for (int m = 0; m < MONTHS; m++) {
      Arrays.fill(all[m], period(months.get(m), field + "/" + m, periods));
    }
    return new UrdbSchedule(all, all);
  }

  /** One period that covers every hour. */
  static UrdbSchedule always() {
    int[][] all = new int[MONTHS][HOURS];
    return new UrdbSchedule(all, all);
  }

  private static int[][] hours(JsonNode node, String field, int periods) {
    requireList(node, MONTHS, field);
    int[][] hours = new int[MONTHS][HOURS];
    for (int m = 0; m < MONTHS; m++) {
      requireList(node.get(m), HOURS, field + "/" + m);
      for (int h = 0; h < HOURS; h++) {
        hours[m][h] = period(node.get(m).get(h), field + "/" + m + "/" + h, periods);
      }
    }
    return hours;
  }

  private static void requireList(JsonNode node, int size, String field) {
    if (!node.isArray() || node.size() != size) {
      throw UrdbDocument.refused("/" + field, "must be a list of " + size);
    }
  }

  private static int period(JsonNode node, String field, int periods) {
    BigDecimal value = UrdbRate.decimal(node, field);
    if (value.stripTrailingZeros().scale() > 0
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(periods)) >= 0) {
      throw UrdbDocument.refused(
          "/" + field, "must be the position of a period, 0 to " + (periods - 1));
    }
    return value.intValueExact();
  }

  /** The periods that cover any hour, in order. */
  Set<Integer> used() {
    Set<Integer> used = new TreeSet<>();
    for (int m = 0; m < MONTHS; m++) {
      for (int h = 0; h < HOURS; h++) {
        used.add(weekday[m][h]);
        used.add(weekend[m][h]);
      }
    }
    return used;
  }

  /** Whether a month that holds a period holds another one too. */
  boolean sharesMonths(int period) {
    for (int m = 0; m < MONTHS; m++) {
      Set<Integer> ofMonth = new TreeSet<>();
      for (int h = 0; h < HOURS; h++) {
        ofMonth.add(weekday[m][h]);
        ofMonth.add(weekend[m][h]);
      }
      if (ofMonth.contains(period) && ofMonth.size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** The hours of a period; empty when it covers all. */
  List<TimeOfUseEnergy.Hours> hoursOf(int period) {
    if (used().size() == 1) {
      return List.of();
    }
    Map<String, List<Integer>> monthsByPattern = new LinkedHashMap<>();
    Map<String, List<Block>> patterns = new LinkedHashMap<>();
    for (int m = 0; m < MONTHS; m++) {
      List<Block> blocks = blocks(period, weekday[m], weekend[m]);
      if (!blocks.isEmpty()) {
        patterns.put(blocks.toString(), blocks);
        monthsByPattern.computeIfAbsent(blocks.toString(), any -> new ArrayList<>()).add(m + 1);
      }
    }
    List<TimeOfUseEnergy.Hours> hours = new ArrayList<>();
    monthsByPattern.forEach(
        (pattern, months) -> {
          for (Block block : patterns.get(pattern)) {
            hours.add(
                new TimeOfUseEnergy.Hours(
                    months.size() == MONTHS ? List.of() : months,
                    block.days(),
                    clock(block.from()),
                    clock(block.to())));
          }
        });
    return hours;
  }

  /** Weekday and weekend are always named, so that a holiday counts as a Sunday. */
  private static List<Block> blocks(int period, int[] week, int[] end) {
    List<Block> ofWeek = blocks(period, week, List.of(TariffDay.WEEKDAY));
    List<Block> ofEnd = blocks(period, end, List.of(TariffDay.WEEKEND));
    if (Arrays.equals(week, end)) {
      return blocks(period, week, List.of(TariffDay.WEEKDAY, TariffDay.WEEKEND));
    }
    List<Block> both = new ArrayList<>(ofWeek);
    both.addAll(ofEnd);
    return both;
  }

  private static List<Block> blocks(int period, int[] hours, List<TariffDay> days) {
    List<Block> blocks = new ArrayList<>();
    int from = -1;
    for (int h = 0; h <= HOURS; h++) {
      boolean inside = h < HOURS && hours[h] == period;
      if (inside && from < 0) {
        from = h;
      } else if (!inside && from >= 0) {
        blocks.add(new Block(days, from, h));
        from = -1;
      }
    }
    return blocks;
  }

  private static String clock(int hour) {
    return String.format(Locale.ROOT, "%02d:00", hour);
  }

  private record Block(List<TariffDay> days, int from, int to) {}
}
