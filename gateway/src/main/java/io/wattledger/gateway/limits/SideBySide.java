package io.wattledger.gateway.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * How many pieces of work each caller has running. Who runs none takes no memory; work that ended
 * without a word, because its connection broke, is found when the caller comes again.
 *
 * @param <T> a piece of work
 */
final class SideBySide<T> {

  private final int most;
  private final Predicate<T> isOver;
  private final Map<String, List<T>> running = new ConcurrentHashMap<>();

  SideBySide(int most, Predicate<T> isOver) {
    this.most = most;
    this.isOver = isOver;
  }

  /** Takes a place for a piece of work, or says that there is none. */
  boolean enter(String caller, T work) {
    List<T> now =
        running.compute(
            caller,
            (key, before) -> {
              List<T> after = new ArrayList<>();
              if (before != null) {
                before.stream().filter(isOver.negate()).forEach(after::add);
              }
              if (after.size() < most) {
                after.add(work);
              }
              return after;
            });
    return now.stream().anyMatch(entered -> entered == work);
  }

  /** Gives the place back. */
  void leave(String caller, T work) {
    running.computeIfPresent(
        caller,
        (key, before) -> {
          List<T> after = new ArrayList<>(before);
          after.removeIf(left -> left == work);
          return after.isEmpty() ? null : after;
        });
  }

  int callers() {
    return running.size();
  }
}
