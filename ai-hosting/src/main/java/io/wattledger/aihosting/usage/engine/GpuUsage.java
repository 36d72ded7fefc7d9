package io.wattledger.aihosting.usage.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one customer used: the union of its sessions on each GPU, so that a GPU counts once at a
 * time whatever is reported. Formula page: docs/formulas/gpu-hours.md.
 *
 * @param stretches GPUs in use, by resource and time
 * @param overlaps what was reported twice inside of the window
 */
public record GpuUsage(List<UsedStretch> stretches, List<Anomaly> overlaps) {

  private static final Comparator<GpuSession> BY_TIME =
      Comparator.comparing(GpuSession::from)
          .thenComparing(GpuSession::allocation)
          .thenComparing(GpuSession::to, Comparator.nullsLast(Comparator.naturalOrder()));

  /** Copies the lists. */
  public GpuUsage {
    stretches = List.copyOf(stretches);
    overlaps = List.copyOf(overlaps);
  }

  /**
   * The usage from sessions in any order.
   *
   * @param sessions of one customer
   * @param window what is looked at; what runs is counted until its end
   */
  public static GpuUsage of(Collection<GpuSession> sessions, Window window) {
    Map<String, List<GpuSession>> byResource = new TreeMap<>();
    for (GpuSession session : sessions) {
      if (session.from().isBefore(session.endOr(window.to()))) {
        byResource.computeIfAbsent(session.resource(), r -> new ArrayList<>()).add(session);
      }
    }
    List<UsedStretch> stretches = new ArrayList<>();
    List<Anomaly> overlaps = new ArrayList<>();
    for (List<GpuSession> ofResource : byResource.values()) {
      ofResource.sort(BY_TIME);
      if (sharesGpus(ofResource, window.to())) {
        GpuUnion union = new GpuUnion(ofResource, window);
        stretches.addAll(union.stretches());
        overlaps.addAll(union.overlaps());
      } else {
        ofResource.forEach(session -> stretches.add(stretch(session, window.to())));
      }
    }
    return new GpuUsage(stretches, overlaps);
  }

  private static UsedStretch stretch(GpuSession session, Instant end) {
    return new UsedStretch(
        session.resource(), session.gpus().size(), session.from(), session.endOr(end));
  }

  /** Whether two sessions hold the same GPU at the same time. */
  private static boolean sharesGpus(List<GpuSession> byTime, Instant end) {
    List<GpuSession> active = new ArrayList<>();
    for (GpuSession session : byTime) {
      active.removeIf(earlier -> !earlier.endOr(end).isAfter(session.from()));
      if (active.stream().anyMatch(earlier -> earlier.gpus().intersects(session.gpus()))) {
        return true;
      }
      active.add(session);
    }
    return false;
  }

  /** Used GPU-seconds inside of a window. */
  public long gpuSeconds(Window window) {
    return stretches.stream().mapToLong(stretch -> stretch.gpuSeconds(window)).sum();
  }
}
