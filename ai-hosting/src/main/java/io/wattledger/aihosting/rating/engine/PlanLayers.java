package io.wattledger.aihosting.rating.engine;

import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which plan version holds when: on each local day the highest version that covers it. Formula
 * page: docs/formulas/gpu-hour-pricing.md.
 */
public final class PlanLayers {

  private final List<PlanTerms> plans;
  private final BillingZone zone;

  /**
   * Lays versions over each other.
   *
   * @param plans the versions
   * @param zone the customer's zone, in which their days are counted
   */
  public PlanLayers(Collection<PlanTerms> plans, BillingZone zone) {
    this.plans =
        plans.stream().sorted(Comparator.comparingInt(PlanTerms::version).reversed()).toList();
    this.zone = zone;
  }

  /** The stretches of a window, without gaps, in the order of time. */
  public List<PlanStretch> of(String pool, Window window) {
    List<PlanStretch> stretches = new ArrayList<>();
    if (window.isEmpty()) {
      return stretches;
    }
    List<Instant> borders = new ArrayList<>(borders(window));
    for (int i = 0; i + 1 < borders.size(); i++) {
      Window part = new Window(borders.get(i), borders.get(i + 1));
      LocalDate day = zone.at(part.from()).toLocalDate();
      PlanTerms terms =
          plans.stream().filter(plan -> plan.covers(pool, day)).findFirst().orElse(null);
      append(stretches, new PlanStretch(terms, part, reserves(terms, day)));
    }
    return stretches;
  }

  private static void append(List<PlanStretch> stretches, PlanStretch next) {
    int last = stretches.size() - 1;
    if (last >= 0
        && stretches.get(last).terms() == next.terms()
        && stretches.get(last).reservation() == next.reservation()) {
      Window joined = new Window(stretches.get(last).window().from(), next.window().to());
      stretches.set(last, new PlanStretch(next.terms(), joined, next.reservation()));
    } else {
      stretches.add(next);
    }
  }

  private SortedSet<Instant> borders(Window window) {
    SortedSet<Instant> borders = new TreeSet<>(List.of(window.from(), window.to()));
    for (PlanTerms plan : plans) {
      addBorder(borders, plan.from(), window);
      addBorder(borders, plan.to(), window);
      if (plan.model() instanceof Reserved reserved) {
        addBorder(borders, reserved.from(), window);
        addBorder(borders, reserved.to(), window);
      }
    }
    return borders;
  }

  private void addBorder(SortedSet<Instant> borders, LocalDate day, Window window) {
    if (day != null) {
      Instant start = day.atStartOfDay(zone.id()).toInstant();
      if (start.isAfter(window.from()) && start.isBefore(window.to())) {
        borders.add(start);
      }
    }
  }

  private static boolean reserves(PlanTerms terms, LocalDate day) {
    return terms != null
        && terms.model() instanceof Reserved reserved
        && (reserved.from() == null || !day.isBefore(reserved.from()))
        && (reserved.to() == null || day.isBefore(reserved.to()));
  }
}
