package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.BillingZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
 * @param estimated intervals whose used value was estimated
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
    int estimated,
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
    Map<Instant, ReadingStatus> newest = new HashMap<>();
    versions
        .list(owner, grid.start(), grid.end(), null, grid.count())
        .forEach(reading -> newest.put(reading.key().startUtc(), reading.status()));
    Set<Instant> estimated =
        versions.estimated(owner, grid.start(), grid.end()).stream()
            .map(UsedEstimate::startUtc)
            .collect(Collectors.toSet());
    Map<LocalDate, DayCount> counts = new TreeMap<>();
    for (int i = 0; i < grid.count(); i++) {
      Instant start = grid.startOf(i);
      LocalDate day = zone.at(start).toLocalDate();
      counts
          .computeIfAbsent(day, any -> new DayCount(zone.day(day).start()))
          .count(start, newest.get(start), used.isKnown(i), estimated.contains(start));
    }
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
        estimated.size(),
        days,
        Gap.of(used));
  }

  /** Counts one day. */
  private static final class DayCount {
    private final Instant dayStart;
    private final List<QualityState> hours = new ArrayList<>();
    private int expected;
    private int used;
    private int suspicious;
    private int released;
    private int rejected;
    private int estimated;

    DayCount(Instant dayStart) {
      this.dayStart = dayStart;
    }

    void count(Instant start, ReadingStatus newest, boolean isUsed, boolean isEstimated) {
      expected++;
      used += isUsed ? 1 : 0;
      suspicious += newest == ReadingStatus.SUSPICIOUS ? 1 : 0;
      released += newest == ReadingStatus.RELEASED ? 1 : 0;
      rejected += newest == ReadingStatus.REJECTED ? 1 : 0;
      estimated += isEstimated ? 1 : 0;
      QualityState state = state(newest, isUsed, isEstimated);
      int hour = Math.toIntExact(Duration.between(dayStart, start).toHours());
      if (hour < hours.size()) {
        hours.set(hour, hours.get(hour).or(state));
      } else {
        hours.add(state);
      }
    }

    private static QualityState state(ReadingStatus newest, boolean isUsed, boolean isEstimated) {
      if (newest == ReadingStatus.SUSPICIOUS) {
        return QualityState.SUSPICIOUS;
      }
      if (!isUsed) {
        return newest == ReadingStatus.REJECTED ? QualityState.REJECTED : QualityState.MISSING;
      }
      if (isEstimated) {
        return QualityState.ESTIMATED;
      }
      return newest == ReadingStatus.RELEASED ? QualityState.RELEASED : QualityState.COMPLETE;
    }

    QualityDay of(LocalDate day) {
      return new QualityDay(
          day, expected, used, expected - used, suspicious, released, rejected, estimated, hours);
    }
  }
}
