package io.wattledger.aihosting.usage.engine;

import java.time.Instant;

/**
 * GPUs of one resource that were in use without a break, each counted once.
 *
 * @param resource the resource
 * @param gpus how many
 * @param from since when, also before the month that is looked at
 * @param to until when; for what runs, until when it is counted
 */
public record UsedStretch(String resource, int gpus, Instant from, Instant to) {

  /** GPU-seconds inside of a window. */
  public long gpuSeconds(Window window) {
    return gpus * window.within(from, to).seconds();
  }
}
