package io.wattledger.aihosting.conservation.engine;

import io.wattledger.aihosting.usage.engine.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets reservations that are not used against the GPUs that are free, moment by moment. */
final class ReservedSweep {

  private final Map<String, Long> unused = new TreeMap<>();
  private long idle;
  private long oversold;

  ReservedSweep(
      List<Reservation> reservations,
      Map<String, NavigableMap<Instant, Integer>> held,
      NavigableMap<Instant, Integer> free,
      Window window) {
    Map<String, NavigableMap<Instant, Integer>> reserved = new HashMap<>();
    SortedSet<Instant> borders = new TreeSet<>(List.of(window.from(), window.to()));
    borders.addAll(free.keySet());
    held.values().forEach(changes -> borders.addAll(changes.keySet()));
    for (Reservation reservation : reservations) {
      Window part = window.within(reservation.window().from(), reservation.window().to());
      if (!part.isEmpty()) {
        NavigableMap<Instant, Integer> changes =
            reserved.computeIfAbsent(reservation.customer(), c -> new TreeMap<>());
        changes.merge(part.from(), reservation.gpus(), Integer::sum);
        changes.merge(part.to(), -reservation.gpus(), Integer::sum);
        borders.addAll(changes.keySet());
      }
    }
    sweep(new ArrayList<>(borders), new Levels(free), levels(held), levels(reserved));
  }

  private void sweep(
      List<Instant> borders, Levels free, Map<String, Levels> held, Map<String, Levels> reserved) {
    for (int i = 0; i + 1 < borders.size(); i++) {
      Instant at = borders.get(i);
      long seconds = new Window(at, borders.get(i + 1)).seconds();
      long notUsed = 0;
      for (Map.Entry<String, Levels> entry : reserved.entrySet()) {
        Levels own = held.get(entry.getKey());
        int inUse = own == null ? 0 : own.at(at);
        long left = Math.max(0, entry.getValue().at(at) - inUse);
        unused.merge(entry.getKey(), left * seconds, Long::sum);
        notUsed += left;
      }
      long spare = free.at(at) - notUsed;
      idle += Math.max(0, spare) * seconds;
      oversold += Math.max(0, -spare) * seconds;
    }
  }

  Map<String, Long> unused() {
    return unused;
  }

  long idle() {
    return idle;
  }

  long oversold() {
    return oversold;
  }

  private static Map<String, Levels> levels(Map<String, NavigableMap<Instant, Integer>> changes) {
    Map<String, Levels> levels = new TreeMap<>();
    changes.forEach((customer, steps) -> levels.put(customer, new Levels(steps)));
    return levels;
  }

  /** A number that changes over time. */
  private static final class Levels {
    private final NavigableMap<Instant, Integer> levels = new TreeMap<>();

    Levels(NavigableMap<Instant, Integer> changes) {
      int level = 0;
      for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
        level += change.getValue();
        levels.put(change.getKey(), level);
      }
    }

    int at(Instant instant) {
      Map.Entry<Instant, Integer> level = levels.floorEntry(instant);
      return level == null ? 0 : level.getValue();
    }
  }
}
