package io.wattledger.gateway.reports.schedule;

import java.time.Instant;
import java.util.List;

/**
 * When a timing is due next.
 *
 * @param dueTimes the next five due times, none when a close decides
 */
public record DuePreview(List<Instant> dueTimes) {

  /** Copies the times. */
  public DuePreview {
    dueTimes = List.copyOf(dueTimes);
  }
}
