package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows all GPUs of a pool through a window. */
final class PoolSweep {

  private final PoolFacts facts;
  private final Window window;
  private final Map<String, Long> used = new TreeMap<>();
  private final Map<String, Long> excluded = new TreeMap<>();
  private final List<Contest> contests = new ArrayList<>();

  /** GPUs that nobody holds and nothing excludes, as changes over time. */
  private final NavigableMap<Instant, Integer> free = new TreeMap<>();

  /** GPUs that each customer holds, as changes over time. */
  private final Map<String, NavigableMap<Instant, Integer>> held = new HashMap<>();

  private long capacity;
  private long contested;
  private long outside;

  /** Which claims and exclusions touch a GPU. */
  private record Membership(List<Claim> claims, List<Exclusion> exclusions) {}

  PoolSweep(PoolFacts facts, Window window) {
    this.facts = facts;
    this.window = window;
  }

  Conservation result() {
    Map<String, List<Claim>> claims =
        facts.claims().stream()
            .filter(claim -> !window.within(claim.from(), endOr(claim.to())).isEmpty())
            .collect(Collectors.groupingBy(Claim::resource));
    Map<String, List<Exclusion>> exclusions =
        facts.exclusions().stream().collect(Collectors.groupingBy(Exclusion::resource));
    if (!window.isEmpty()) {
      for (CapacityUnit unit : facts.units()) {
        follow(
            unit,
            claims.getOrDefault(unit.resource(), List.of()),
            exclusions.getOrDefault(unit.resource(), List.of()));
      }
    }
    ReservedSweep reserved = new ReservedSweep(facts.reservations(), held, free, window);
    return new Conservation(
        capacity,
        used,
        reserved.unused(),
        contested,
        excluded,
        reserved.idle(),
        reserved.oversold(),
        outside,
        contests);
  }

  private Instant endOr(Instant end) {
    return end == null ? window.to() : end;
  }

  private void follow(CapacityUnit unit, List<Claim> claims, List<Exclusion> exclusions) {
    Map<Membership, List<Integer>> groups = new LinkedHashMap<>();
    for (int gpu = 0; gpu < unit.gpus(); gpu++) {
      int index = gpu;
      Membership membership =
          new Membership(
              claims.stream().filter(claim -> claim.gpus().contains(index)).toList(),
              exclusions.stream().filter(e -> e.gpus().contains(index)).toList());
      groups.computeIfAbsent(membership, m -> new ArrayList<>()).add(gpu);
    }
    groups.forEach(
        (membership, gpus) ->
            new GpuSweep(unit, membership.claims(), membership.exclusions(), window)
                .parts()
                .forEach(part -> count(unit.resource(), gpus, part)));
  }

  private void count(String resource, List<Integer> gpus, GpuSweep.Part part) {
    long seconds = gpus.size() * part.window().seconds();
    if (!part.inService()) {
      outside += seconds * part.customers().size();
      return;
    }
    capacity += seconds;
    if (!part.customers().isEmpty()) {
      hold(resource, gpus, part, seconds);
    } else if (part.exclusionReason() != null) {
      excluded.merge(part.exclusionReason(), seconds, Long::sum);
    } else {
      change(free, part.window(), gpus.size());
    }
  }

  private void hold(String resource, List<Integer> gpus, GpuSweep.Part part, long seconds) {
    for (String customer : part.customers()) {
      used.merge(customer, seconds, Long::sum);
      change(held.computeIfAbsent(customer, c -> new TreeMap<>()), part.window(), gpus.size());
    }
    if (part.customers().size() > 1) {
      contested += seconds * (part.customers().size() - 1);
      for (int gpu : gpus) {
        contests.add(
            new Contest(resource, gpu, part.window().from(), part.window().to(), part.customers()));
      }
    }
  }

  private static void change(NavigableMap<Instant, Integer> over, Window part, int gpus) {
    over.merge(part.from(), gpus, Integer::sum);
    over.merge(part.to(), -gpus, Integer::sum);
  }
}
