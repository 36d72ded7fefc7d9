package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.kernel.time.Interval;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which versions of readings were used: what tells later whether one of them is another now. */
public final class ReadingMarks {

  private final TimeGrid grid;
  private final int[] versions;
  private final Instant[] recordedAt;
  private final BitSet estimated = new BitSet();

  ReadingMarks(TimeGrid grid) {
    this.grid = grid;
    this.versions = new int[grid.count()];
    this.recordedAt = new Instant[grid.count()];
  }

  void note(int step, int version, Instant at, ReadingStatus status) {
    versions[step] = version;
    recordedAt[step] = at;
    estimated.set(step, status == ReadingStatus.ESTIMATED);
  }

  /** The marks of the intervals that count; the others have no reading. */
  public ReadingMarks where(IntPredicate counts) {
    ReadingMarks counted = new ReadingMarks(grid);
    for (int step = 0; step < grid.count(); step++) {
      if (recordedAt[step] != null && counts.test(step)) {
        counted.versions[step] = versions[step];
        counted.recordedAt[step] = recordedAt[step];
        counted.estimated.set(step, estimated.get(step));
      }
    }
    return counted;
  }

  /**
   * The used readings of a stretch of time in figures.
   *
   * @param intervals how many of its intervals have a reading
   * @param estimated how many of these were estimated
   * @param highestVersion the highest version among them, 0 without readings
   * @param newestAt when the last of them was stored, null without readings
   */
  public record Summary(int intervals, int estimated, int highestVersion, Instant newestAt) {}

  /** The used readings of a stretch of time. */
  public Summary of(Interval stretch) {
    int intervals = 0;
    int estimates = 0;
    int highest = 0;
    Instant newest = null;
    int end = Math.min(grid.count(), grid.indexOf(stretch.end().minusNanos(1)) + 1);
    for (int i = Math.max(0, grid.indexOf(stretch.start())); i < end; i++) {
      if (recordedAt[i] != null) {
        intervals++;
        estimates += estimated.get(i) ? 1 : 0;
        highest = Math.max(highest, versions[i]);
        newest = newest == null || recordedAt[i].isAfter(newest) ? recordedAt[i] : newest;
      }
    }
    return new Summary(intervals, estimates, highest, newest);
  }
}
