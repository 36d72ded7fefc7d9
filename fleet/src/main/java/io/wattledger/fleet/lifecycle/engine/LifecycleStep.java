package io.wattledger.fleet.lifecycle.engine;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated entry of an asset's history.
 *
 * @param status the status from that day on
 * @param on the first day of the status, a UTC day
 */
public record LifecycleStep(LifecycleStatus status, LocalDate on) {

  /** Refuses a step without status or date. */
  public LifecycleStep {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(on, "on");
  }
}
