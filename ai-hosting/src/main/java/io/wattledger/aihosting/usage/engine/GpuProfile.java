package io.wattledger.aihosting.usage.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** How many GPUs were in use at each moment of a window. */
public final class GpuProfile {

  private final Window window;
  private final NavigableMap<Instant, Integer> steps = new TreeMap<>();

  private GpuProfile(Window window) {
    this.window = window;
  }

  /** The profile of stretches inside of a window. */
  public static GpuProfile of(Collection<UsedStretch> stretches, Window window) {
    GpuProfile profile = new GpuProfile(window);
    NavigableMap<Instant, Integer> changes = new TreeMap<>();
    for (UsedStretch stretch : stretches) {
      Window part = window.within(stretch.from(), stretch.to());
      if (!part.isEmpty()) {
        changes.merge(part.from(), stretch.gpus(), Integer::sum);
        changes.merge(part.to(), -stretch.gpus(), Integer::sum);
      }
    }
    int gpus = 0;
    for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
      gpus += change.getValue();
      profile.steps.put(change.getKey(), gpus);
    }
    return profile;
  }

  /** GPU-seconds beyond a number of GPUs, moment by moment: Σ max(0, in use − gpus). */
  public long gpuSecondsBeyond(int gpus) {
    return sum(window, inUse -> Math.max(0, inUse - gpus));
  }

  /** GPU-seconds in a part of the window. */
  public long gpuSeconds(Window part) {
    return sum(part, inUse -> inUse);
  }

  /** Most GPUs at one time in a part of the window. */
  public int peak(Window part) {
    if (part.isEmpty()) {
      return 0;
    }
    int peak = at(part.from());
    for (int gpus : steps.subMap(part.from(), false, part.to(), false).values()) {
      peak = Math.max(peak, gpus);
    }
    return peak;
  }

  private int at(Instant instant) {
    Map.Entry<Instant, Integer> step = steps.floorEntry(instant);
    return step == null ? 0 : step.getValue();
  }

  private long sum(Window part, IntUnaryOperator weight) {
    long sum = 0;
    Instant from = part.from();
    int gpus = at(from);
    for (Map.Entry<Instant, Integer> step :
        steps.subMap(part.from(), false, part.to(), false).entrySet()) {
      sum += new Window(from, step.getKey()).seconds() * weight.applyAsInt(gpus);
      from = step.getKey();
      gpus = step.getValue();
    }
    return sum + new Window(from, part.to()).seconds() * weight.applyAsInt(gpus);
  }
}
