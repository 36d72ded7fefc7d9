package io.wattledger.aihosting.usage.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Merges sessions that hold the same GPUs of one resource at the same time, GPU by GPU. */
final class GpuUnion {

  private final Window window;
  private final List<UsedStretch> stretches = new ArrayList<>();
  private final Map<Overlap, Long> overlaps = new TreeMap<>();
  private final String resource;

  private record Overlap(Instant from, Instant to, String allocation)
      implements Comparable<Overlap> {

    @Override
    public int compareTo(Overlap other) {
      int order = from.compareTo(other.from);
      order = order == 0 ? to.compareTo(other.to) : order;
      return order == 0 ? allocation.compareTo(other.allocation) : order;
    }
  }

  GpuUnion(List<GpuSession> byTime, Window window) {
    this.window = window;
    this.resource = byTime.get(0).resource();
    byTime.stream()
        .flatMap(session -> session.gpus().list().stream())
        .distinct()
        .sorted()
        .forEach(gpu -> merge(byTime.stream().filter(s -> s.gpus().contains(gpu)).toList()));
  }

  private void merge(List<GpuSession> ofGpu) {
    Instant from = null;
    Instant to = null;
    for (GpuSession session : ofGpu) {
      Instant end = session.endOr(window.to());
      if (to != null && session.from().isBefore(to)) {
        note(session.allocation(), session.from(), end.isBefore(to) ? end : to);
        to = end.isAfter(to) ? end : to;
        continue;
      }
      if (to != null) {
        stretches.add(new UsedStretch(resource, 1, from, to));
      }
      from = session.from();
      to = end;
    }
    stretches.add(new UsedStretch(resource, 1, from, to));
  }

  private void note(String allocation, Instant from, Instant to) {
    Window seen = window.within(from, to);
    if (!seen.isEmpty()) {
      overlaps.merge(new Overlap(seen.from(), seen.to(), allocation), seen.seconds(), Long::sum);
    }
  }

  List<UsedStretch> stretches() {
    return stretches;
  }

  List<Anomaly> overlaps() {
    return overlaps.entrySet().stream()
        .map(
            entry ->
                new Anomaly(
                    AnomalyKind.OVERLAP,
                    resource,
                    entry.getKey().allocation(),
                    entry.getKey().from(),
                    entry.getKey().to(),
                    entry.getValue()))
        .toList();
  }
}
