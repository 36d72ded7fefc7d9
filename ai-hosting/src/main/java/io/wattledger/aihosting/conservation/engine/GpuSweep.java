package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Follows GPUs of one resource that share the same claims and exclusions. */
final class GpuSweep {

  /** One stretch of time in which nothing changes. */
  record Part(Window window, boolean inService, List<String> customers, String exclusionReason) {}

  private final CapacityUnit unit;
  private final List<Claim> claims;
  private final List<Exclusion> exclusions;
  private final Window window;

  GpuSweep(CapacityUnit unit, List<Claim> claims, List<Exclusion> exclusions, Window window) {
    this.unit = unit;
    this.claims = claims;
    this.exclusions = exclusions;
    this.window = window;
  }

  List<Part> parts() {
    List<Instant> borders = new ArrayList<>(borders());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i + 1 < borders.size(); i++) {
      Instant from = borders.get(i);
      List<String> customers =
          claims.stream()
              .filter(claim -> claim.covers(from))
              .map(Claim::customer)
              .distinct()
              .sorted()
              .toList();
      String reason =
          exclusions.stream()
              .filter(exclusion -> exclusion.covers(from))
              .map(Exclusion::reason)
              .findFirst()
              .orElse(null);
      Window part = new Window(from, borders.get(i + 1));
      parts.add(new Part(part, unit.inService(from), customers, reason));
    }
    return parts;
  }

  private SortedSet<Instant> borders() {
    SortedSet<Instant> borders = new TreeSet<>(List.of(window.from(), window.to()));
    Stream.of(
            Stream.of(unit.from(), unit.to()),
            claims.stream().flatMap(claim -> Stream.of(claim.from(), claim.to())),
            exclusions.stream().flatMap(e -> Stream.of(e.from(), e.to())))
        .flatMap(instants -> instants)
        .filter(at -> at != null && at.isAfter(window.from()) && at.isBefore(window.to()))
        .forEach(borders::add);
    return borders;
  }
}
