package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.plan.PlanView;
import io.wattledger.aihosting.rating.engine.GpuTimeRating;
import io.wattledger.aihosting.rating.engine.LineKind;
import io.wattledger.aihosting.rating.engine.RatedLine;
import io.wattledger.aihosting.usage.engine.Anomaly;
import io.wattledger.aihosting.usage.engine.GpuHours;
import io.wattledger.aihosting.usage.engine.GpuProfile;
import io.wattledger.aihosting.usage.engine.GpuSession;
import io.wattledger.aihosting.usage.engine.GpuUsage;
import io.wattledger.aihosting.usage.engine.UsedStretch;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** One customer's usage of a window with its price, from the engines. */
final class PricedUsage {

  private final Window window;
  private final BillingZone zone;
  private final List<UsedStretch> stretches = new ArrayList<>();
  private final List<Anomaly> overlaps = new ArrayList<>();
  private final List<RatedLine> lines = new ArrayList<>();
  private final Money amount;

  private PricedUsage(
      Customer customer, List<PlanView> plans, List<HeldSession> held, Window window) {
    this.window = window;
    this.zone = customer.zone();
    GpuTimeRating rating =
        new GpuTimeRating(plans.stream().map(PlanView::terms).toList(), zone, customer.currency());
    Map<String, List<GpuSession>> byPool = new TreeMap<>();
    held.forEach(
        session ->
            byPool.computeIfAbsent(session.pool(), p -> new ArrayList<>()).add(session.session()));
    TreeSet<String> pools = new TreeSet<>(byPool.keySet());
    plans.stream().map(PlanView::pool).filter(Objects::nonNull).forEach(pools::add);
    for (String pool : pools) {
      GpuUsage usage = GpuUsage.of(byPool.getOrDefault(pool, List.of()), window);
      stretches.addAll(usage.stretches());
      overlaps.addAll(usage.overlaps());
      lines.addAll(rating.rate(pool, usage.stretches(), window));
    }
    this.amount =
        lines.stream().map(RatedLine::amount).reduce(Money.zero(customer.currency()), Money::plus);
  }

  static PricedUsage of(
      Customer customer, List<PlanView> plans, List<HeldSession> held, Window window) {
    return new PricedUsage(customer, plans, held, window);
  }

  List<RatedLine> lines() {
    return lines;
  }

  List<Anomaly> overlaps() {
    return overlaps;
  }

  Money amount() {
    return amount;
  }

  long gpuSeconds() {
    return stretches.stream().mapToLong(stretch -> stretch.gpuSeconds(window)).sum();
  }

  long gpuSeconds(LineKind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind)
        .mapToLong(RatedLine::gpuSeconds)
        .sum();
  }

  /** GPUs in use at the window's end, each once. */
  int gpusAtEnd(List<HeldSession> held) {
    Window next = new Window(window.to(), window.to().plusSeconds(1));
    List<GpuSession> running =
        held.stream().map(HeldSession::session).filter(s -> s.to() == null).toList();
    return (int) GpuUsage.of(running, next).gpuSeconds(next);
  }

  /** Usage by local day, from the first to the one in which the window ends. */
  List<UsageDay> days() {
    List<UsageDay> days = new ArrayList<>();
    GpuProfile profile = GpuProfile.of(stretches, window);
    LocalDate day = zone.at(window.from()).toLocalDate();
    for (Instant at = window.from(); at.isBefore(window.to()); day = day.plusDays(1)) {
      Instant end = day.plusDays(1).atStartOfDay(zone.id()).toInstant();
      Window part = window.within(at, end);
      long seconds = profile.gpuSeconds(part);
      days.add(new UsageDay(day, seconds, GpuHours.of(seconds), profile.peak(part)));
      at = end;
    }
    return days;
  }
}
