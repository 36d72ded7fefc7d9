package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How complete and trustworthy the values of a month are.
 *
 * @param ownerCode the meter or price series
 * @param period the month
 * @param timeZone the zone of its days
 * @param expected intervals that the month has
 * @param used intervals with a value that is used
 * @param missing intervals without one
 * @param suspicious intervals whose newest value waits to be released or rejected
 * @param days its days in order
 * @param gaps runs of intervals without a used value
 */
public record QualityMonth(
    String ownerCode,
    YearMonth period,
    String timeZone,
    int expected,
    int used,
    int missing,
    int suspicious,
    List<QualityDay> days,
    List<Gap> gaps) {

  /**
   * The month of an owner.
   *
   * @param versions the stored versions
   * @param used the used values of that month
   */
  public static QualityMonth of(
      ReadingVersions versions, ReadingOwner owner, YearMonth period, FixedPointSeries used) {
    BillingZone zone = owner.zone();
    TimeGrid grid = used.grid();
    Map<LocalDate, DayCount> counts = new TreeMap<>();
    for (int i = 0; i < grid.count(); i++) {
      DayCount day =
          counts.computeIfAbsent(zone.at(grid.startOf(i)).toLocalDate(), any -> new DayCount());
      day.expected++;
      day.used += used.isKnown(i) ? 1 : 0;
    }
    versions
        .list(owner, grid.start(), grid.end(), null, grid.count())
        .forEach(
            newest ->
                counts.get(zone.at(newest.key().startUtc()).toLocalDate()).count(newest.status()));
    List<QualityDay> days = new ArrayList<>();
    counts.forEach((day, count) -> days.add(count.of(day)));
    int known = used.knownCount();
    return new QualityMonth(
        owner.code(),
        period,
        zone.toString(),
        grid.count(),
        known,
        grid.count() - known,
        days.stream().mapToInt(QualityDay::suspicious).sum(),
        days,
        Gap.of(used));
  }

  /** Counts one day. */
  private static final class DayCount {

    private int expected;
    private int used;
    private int suspicious;
    private int released;
    private int rejected;

    void count(ReadingStatus status) {
      switch (status) {
        case SUSPICIOUS -> suspicious++;
        case RELEASED -> released++;
        case REJECTED -> rejected++;
        case ACCEPTED, WITHDRAWN -> {}
      }
    }

    QualityDay of(LocalDate day) {
      return new QualityDay(day, expected, used, expected - used, suspicious, released, rejected);
    }
  }
}
