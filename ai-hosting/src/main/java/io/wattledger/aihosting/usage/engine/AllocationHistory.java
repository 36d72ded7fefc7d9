package io.wattledger.aihosting.usage.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sessions of one allocation on one resource, from the set of its start and stop events: the
 * order in which they arrived plays no part. Formula page: docs/formulas/gpu-hours.md.
 */
public final class AllocationHistory {

  private static final Comparator<AllocationChange> BY_NAME =
      Comparator.comparing(AllocationChange::source).thenComparing(AllocationChange::id);

  private final String resource;
  private final String allocation;
  private final List<GpuSession> sessions = new ArrayList<>();
  private final List<Anomaly> anomalies = new ArrayList<>();
  private AllocationChange running;

  private AllocationHistory(String resource, String allocation) {
    this.resource = resource;
    this.allocation = allocation;
  }

  /**
   * Reads the history from events in any order.
   *
   * @param resource the resource
   * @param allocation the allocation
   * @param changes its events, each once
   */
  public static AllocationHistory of(
      String resource, String allocation, Collection<AllocationChange> changes) {
    AllocationHistory history = new AllocationHistory(resource, allocation);
    Map<Instant, List<AllocationChange>> byTime = new TreeMap<>();
    changes.forEach(
        change -> byTime.computeIfAbsent(change.at(), at -> new ArrayList<>()).add(change));
    byTime.forEach(history::moment);
    if (history.running != null) {
      history.close(null);
    }
    return history;
  }

  /** Sessions in the order of time; the last one may still run. */
  public List<GpuSession> sessions() {
    return List.copyOf(sessions);
  }

  /** Starts and stops that do not fit together. */
  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }

  /**
   * Applies what happened at one moment. An allocation that runs is stopped before it starts again;
   * one that does not run is started before it stops, and then held nothing.
   */
  private void moment(Instant at, List<AllocationChange> changes) {
    List<AllocationChange> starts =
        changes.stream().filter(AllocationChange::started).sorted(BY_NAME).toList();
    int startsLeft = starts.size();
    int stopsLeft = changes.size() - startsLeft;
    if (running != null && stopsLeft > 0) {
      close(at);
      stopsLeft--;
    }
    if (running == null && startsLeft > 0) {
      running = starts.get(0);
      startsLeft--;
      if (stopsLeft > 0) {
        running = null;
        stopsLeft--;
      }
    }
    report(AnomalyKind.STARTED_AGAIN, startsLeft, at);
    report(AnomalyKind.STOPPED_WITHOUT_START, stopsLeft, at);
  }

  private void close(Instant at) {
    sessions.add(new GpuSession(resource, allocation, running.gpus(), running.at(), at));
    running = null;
  }

  private void report(AnomalyKind kind, int times, Instant at) {
    for (int i = 0; i < times; i++) {
      anomalies.add(new Anomaly(kind, resource, allocation, at, null, 0));
    }
  }
}
