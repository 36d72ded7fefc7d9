package io.wattledger.fleet.lifecycle.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dated history of an asset and what follows from it. Steps are in order of time, and each may
 * follow the one before it. Rules and worked example: docs/formulas/asset-lifecycle.md; the rule
 * that an idle asset stays on the books follows ASC 360-10-35-49.
 *
 * @param steps the history, oldest first, at least one step
 */
public record AssetLifecycle(List<LifecycleStep> steps) {

  /**
   * Checks the whole history.
   *
   * @throws IllegalArgumentException when there is no step
   * @throws LifecycleRefusal when a step may not follow the one before it
   */
  public AssetLifecycle {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("an asset's history starts with a first step");
    }
    for (int i = 1; i < steps.size(); i++) {
      check(steps.get(i - 1), steps.get(i));
    }
  }

  /** A history of one step. */
  public static AssetLifecycle startingWith(LifecycleStatus status, LocalDate on) {
    return new AssetLifecycle(List.of(new LifecycleStep(status, on)));
  }

  /**
   * The history with one more step.
   *
   * @throws LifecycleRefusal when the status may not follow, or the date lies before the last step
   */
  public AssetLifecycle then(LifecycleStatus status, LocalDate on) {
    List<LifecycleStep> longer = new ArrayList<>(steps);
    longer.add(new LifecycleStep(status, on));
    return new AssetLifecycle(longer);
  }

  /**
   * The history with the first day of service corrected.
   *
   * @throws LifecycleRefusal when the date does not fit between its neighbours
   * @throws IllegalArgumentException when the asset never was in service
   */
  public AssetLifecycle withInServiceOn(LocalDate on) {
    int index = firstServiceStep();
    if (index < 0) {
      throw new IllegalArgumentException(
          "the asset never was in service; take it into service with a transition to IN_SERVICE");
    }
    List<LifecycleStep> corrected = new ArrayList<>(steps);
    corrected.set(index, new LifecycleStep(LifecycleStatus.IN_SERVICE, on));
    return new AssetLifecycle(corrected);
  }

  /**
   * The history with its start corrected: a first step before service is dated on the day the asset
   * was acquired; a history that starts with service or disposal stays as it is.
   *
   * @throws LifecycleRefusal when the second step lies before that day
   */
  public AssetLifecycle withAcquiredOn(LocalDate on) {
    LifecycleStatus first = steps.get(0).status();
    if (first == LifecycleStatus.IN_SERVICE || first.isDisposed()) {
      return this;
    }
    List<LifecycleStep> corrected = new ArrayList<>(steps);
    corrected.set(0, new LifecycleStep(first, on));
    return new AssetLifecycle(corrected);
  }

  /**
   * The history without its latest step.
   *
   * @throws LifecycleRefusal when there is only the first step
   */
  public AssetLifecycle withoutLastStep() {
    if (steps.size() == 1) {
      throw LifecycleRefusal.onlyStep(last());
    }
    return new AssetLifecycle(steps.subList(0, steps.size() - 1));
  }

  /** The present status. */
  public LifecycleStatus status() {
    return last().status();
  }

  /** The latest step. */
  public LifecycleStep last() {
    return steps.get(steps.size() - 1);
  }

  /** The first day on which the asset was in service: its cost is charged from then on. */
  public Optional<LocalDate> inServiceOn() {
    int index = firstServiceStep();
    return index < 0 ? Optional.empty() : Optional.of(steps.get(index).on());
  }

  /** The day on which the asset left the books, by retirement or by sale, whichever came first. */
  public Optional<LocalDate> retiredOn() {
    return steps.stream()
        .filter(step -> step.status().isDisposed())
        .map(LifecycleStep::on)
        .findFirst();
  }

  /** The stretches in service, oldest first; the last one is open while it is in service. */
  public List<ServicePeriod> servicePeriods() {
    List<ServicePeriod> periods = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).status() == LifecycleStatus.IN_SERVICE) {
        LocalDate end = i + 1 < steps.size() ? steps.get(i + 1).on() : null;
        periods.add(new ServicePeriod(steps.get(i).on(), end));
      }
    }
    return periods;
  }

  /**
   * The months whose cost or hashrate depends on this asset: from its first day of service, or from
   * its disposal when it never was in service, to its disposal.
   */
  public Optional<TouchedMonths> monthsCharged() {
    LocalDate end = retiredOn().orElse(null);
    LocalDate start = inServiceOn().orElse(end);
    if (start == null) {
      return Optional.empty();
    }
    TouchedMonths open = TouchedMonths.from(start);
    return Optional.of(
        end == null ? open : new TouchedMonths(open.first(), TouchedMonths.only(end).first()));
  }

  /**
   * The months that the latest step touches: all from its date on when the asset enters or leaves
   * service or the books, otherwise only the month in which the step is dated.
   */
  public TouchedMonths monthsTouchedByLastStep() {
    LifecycleStep last = last();
    LifecycleStatus before = steps.size() > 1 ? steps.get(steps.size() - 2).status() : null;
    boolean charged =
        last.status() == LifecycleStatus.IN_SERVICE
            || before == LifecycleStatus.IN_SERVICE
            || last.status().isDisposed() && (before == null || !before.isDisposed());
    return charged ? TouchedMonths.from(last.on()) : TouchedMonths.only(last.on());
  }

  private int firstServiceStep() {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).status() == LifecycleStatus.IN_SERVICE) {
        return i;
      }
    }
    return -1;
  }

  private static void check(LifecycleStep before, LifecycleStep after) {
    if (!before.status().next().contains(after.status())) {
      throw LifecycleRefusal.notAllowed(before.status(), after.status());
    }
    if (after.on().isBefore(before.on())) {
      throw LifecycleRefusal.backdated(before, after.on());
    }
  }
}
