package io.wattledger.costmodel.period;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where a month stands, with all its closes.
 *
 * @param period the month
 * @param versions its closes, oldest first
 */
public record PeriodState(YearMonth period, List<PeriodVersion> versions) {

  /** Copies the closes. */
  public PeriodState {
    versions = List.copyOf(versions);
  }

  /** The status. */
  public PeriodStatus status() {
    return latest()
        .map(last -> last.reopened() ? PeriodStatus.REOPENED : PeriodStatus.CLOSED)
        .orElse(PeriodStatus.OPEN);
  }

  /** The newest close, reopened or not. */
  public Optional<PeriodVersion> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The close that is valid now, absent while the month is open. */
  public Optional<PeriodVersion> valid() {
    return latest().filter(last -> !last.reopened());
  }

  /** The close of that number. */
  public Optional<PeriodVersion> version(int number) {
    return versions.stream().filter(version -> version.version() == number).findFirst();
  }
}
