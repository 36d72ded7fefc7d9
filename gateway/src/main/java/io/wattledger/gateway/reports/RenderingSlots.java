package io.wattledger.gateway.reports;

import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How many reports are made at a time; one more is asked to come back. */
@ApplicationScoped
public class RenderingSlots {

  private final Semaphore free;

  RenderingSlots(ReportSettings settings) {
    this.free = new Semaphore(settings.parallelRenderings());
  }

  /**
   * Makes a report when there is room for it.
   *
   * @throws ProblemException 503 when there is none
   */
  public <T> T use(Supplier<T> rendering) {
    if (!free.tryAcquire()) {
      throw ProblemException.unavailable(
          "As many reports as fit are being made at the moment. Try again in a second.");
    }
    try {
      return rendering.get();
    } finally {
      free.release();
    }
  }
}
