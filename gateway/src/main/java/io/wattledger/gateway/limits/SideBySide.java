package io.wattledger.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many pieces of work each caller has running. Who runs none takes no memory. */
final class SideBySide {

  private final int most;
  private final Map<String, Integer> running = new ConcurrentHashMap<>();

  SideBySide(int most) {
    this.most = most;
  }

  /** A place that a piece of work has; giving it back a second time does nothing. */
  final class Place {

    private final String caller;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Place(String caller) {
      this.caller = caller;
    }

    void leave() {
      if (taken.compareAndSet(true, false)) {
        running.computeIfPresent(
            caller, (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
      }
    }
  }

  /** Takes a place, or null when the caller has none left. */
  Place enter(String caller) {
    int now = running.merge(caller, 1, Integer::sum);
    Place place = new Place(caller);
    if (now > most) {
      place.leave();
      return null;
    }
    return place;
  }

  int most() {
    return most;
  }

  int callers() {
    return running.size();
  }
}
