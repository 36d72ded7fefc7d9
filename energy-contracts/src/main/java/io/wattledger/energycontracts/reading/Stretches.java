package io.wattledger.energycontracts.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The stretch of time that a batch of readings covers, by meter or price series. Where nothing is
 * stored in it, which is the usual case of a new file, nobody need look at every interval.
 */
final class Stretches {

  private final Map<Integer, Instant> first = new LinkedHashMap<>();
  private final Map<Integer, Instant> last = new LinkedHashMap<>();

  /** Widens the stretch of a meter or series so that it has this interval. */
  public void add(int owner, Instant startUtc) {
    first.merge(owner, startUtc, (a, b) -> a.isBefore(b) ? a : b);
    last.merge(owner, startUtc, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** The meters or series, each once. */
  public String[] owners() {
    return texts(first.keySet(), String::valueOf);
  }

  /** The first start of each, in the order of {@link #owners}. */
  public String[] firstStarts() {
    return texts(first.values(), Instant::toString);
  }

  /** The last start of each, in the order of {@link #owners}. */
  public String[] lastStarts() {
    return texts(last.values(), Instant::toString);
  }

  private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }
}
