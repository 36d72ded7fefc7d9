package io.wattledger.launcher.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Quarter-hour load and index price of Pecos for one local month: a 52 MW block, energy above it in
 * quiet hours, and evening price spikes in which most of the site stands still and sells its block.
 */
final class PecosSeries {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final Duration STEP = Duration.ofMinutes(15);
  private static final long BLOCK_WH_PER_STEP = 13_000_000;
  private static final long SOLD_WH_PER_STEP = 10_480_000;
  private static final long ADDER_CENTS = 325;
  private static final long FEE_CENTS = 150;
  private static final int SMALLEST_WH = 40_000;

  private final List<Instant> starts = new ArrayList<>();
  private final long[] loadWh;
  private final long[] priceCents;

  PecosSeries(MonthPlan plan, Random random) {
    Instant end = plan.month().plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    Instant at = plan.month().atDay(1).atStartOfDay(ZONE).toInstant();
    while (at.isBefore(end)) {
      starts.add(at);
      at = at.plus(STEP);
    }
    loadWh = new long[starts.size()];
    priceCents = new long[starts.size()];
    Set<Integer> spikes = spikes((int) (plan.soldMwh() * 1_000_000 / SOLD_WH_PER_STEP), random);
    fill(spikes, true, plan.soldMwh(), plan.soldPrice(), random);
    fill(spikes, false, plan.excessMwh(), plan.excessPrice(), random);
  }

  private Set<Integer> spikes(int count, Random random) {
    List<Integer> evenings = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      ZonedDateTime local = starts.get(i).atZone(ZONE);
      if (local.getHour() == 17 && local.getMinute() == 0) {
        evenings.add(i);
      }
    }
    Collections.shuffle(evenings, random);
    Set<Integer> chosen = new HashSet<>();
    for (int evening : evenings) {
      int length = Math.min(count - chosen.size(), 10 + random.nextInt(9));
      for (int i = 0; i < length; i++) {
        chosen.add(evening + i);
      }
    }
    return chosen;
  }

  private void fill(
      Set<Integer> spikes, boolean spike, long megawattHours, BigDecimal price, Random random) {
    int[] slots = slots(spikes, spike);
    long total = megawattHours * 1_000_000;
    long[] part = Spread.evenly(total - SMALLEST_WH, slots.length - 1, 0.12, 1_000, random);
    long[] energy = new long[slots.length];
    System.arraycopy(part, 0, energy, 0, part.length);
    energy[part.length] = SMALLEST_WH;
    long amountCents =
        price.movePointRight(2).multiply(BigDecimal.valueOf(megawattHours)).longValueExact();
    long[] fitted = PriceFit.fit(energy, amountCents, spike ? 0.6 : 0.35, random);
    for (int k = 0; k < slots.length; k++) {
      loadWh[slots[k]] = BLOCK_WH_PER_STEP + (spike ? -energy[k] : energy[k]);
      priceCents[slots[k]] = fitted[k] + (spike ? FEE_CENTS : -ADDER_CENTS);
    }
  }

  private int[] slots(Set<Integer> spikes, boolean spike) {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      if (spikes.contains(i) == spike) {
        slots.add(i);
      }
    }
    return slots.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Rows of the main meter: start and kWh. */
  void writeLoad(String meterCode, StringBuilder csv) {
    for (int i = 0; i < loadWh.length; i++) {
      Rows.energy(csv, meterCode, starts.get(i), loadWh[i]);
    }
  }

  /** Rows of the price series: start and USD per MWh. */
  void writePrice(String seriesCode, StringBuilder csv) {
    for (int i = 0; i < priceCents.length; i++) {
      Rows.price(csv, seriesCode, starts.get(i), priceCents[i]);
    }
  }

  /** Rows of the AI hall's submeter: a steady load that sums to the month's energy. */
  void writeAiHall(String meterCode, long megawattHours, Random random, StringBuilder csv) {
    long[] parts = Spread.evenly(megawattHours * 1_000_000, starts.size(), 0.04, 1_000, random);
    for (int i = 0; i < parts.length; i++) {
      Rows.energy(csv, meterCode, starts.get(i), parts[i]);
    }
  }
}
