package io.wattledger.energycontracts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunWatchTest {

  private static final Instant START = Instant.parse("2024-11-03T05:00:00Z");

  @Test
  void theSameValueIsDoubtedFromItsFirstIntervalOn() {
    assertThat(doubted(new RunLimits(4, 0), "5", "7", "7", "7", "7", "7", "8"))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(doubted(new RunLimits(4, 0), "7", "7", "7", "8", "7")).isEmpty();
  }

  @Test
  void zerosAreAMachineThatIsOff() {
    assertThat(doubted(new RunLimits(3, 3), "0", "0", "0", "0", "0")).isEmpty();
  }

  @Test
  void aStraightLineIsDoubtedUpToTheRoundingOfItsValues() {
    assertThat(
            doubted(
                new RunLimits(0, 4),
                "20.0",
                "16.076495",
                "16.112990",
                "16.149485",
                "16.185979",
                "16.222474",
                "18"))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(doubted(new RunLimits(0, 4), "1", "2", "3", "5", "6", "7")).isEmpty();
    assertThat(doubted(new RunLimits(0, 4), "4", "4", "4", "4", "4", "4")).isEmpty();
  }

  @Test
  void aGapEndsARun() {
    RunWatch watch = new RunWatch(new RunLimits(3, 3), 60, 6);
    List<RunWatch.Watched> decided = new ArrayList<>();
    for (int hour : new int[] {0, 1, 3, 4}) {
      decided.addAll(watch.add(row(hour, "7")));
    }
    decided.addAll(watch.end());
    assertThat(decided).hasSize(4).allMatch(w -> w.doubt() == null);
  }

  @Test
  void everyRowComesOutOnceAndInOrderAlsoWithoutLimits() {
    for (RunLimits limits : List.of(new RunLimits(0, 0), new RunLimits(96, 12))) {
      RunWatch watch = new RunWatch(limits, 60, 6);
      List<ReadingRow> rows = new ArrayList<>();
      List<ReadingRow> out = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        ReadingRow row = row(i, Integer.toString(i * i % 17));
        rows.add(row);
        watch.add(row).forEach(w -> out.add(w.row()));
      }
      watch.end().forEach(w -> out.add(w.row()));
      assertThat(out).isEqualTo(rows);
    }
  }

  private static List<Integer> doubted(RunLimits limits, String... values) {
    RunWatch watch = new RunWatch(limits, 60, 6);
    List<RunWatch.Watched> decided = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      decided.addAll(watch.add(row(i, values[i])));
    }
    decided.addAll(watch.end());
    assertThat(decided).hasSize(values.length);
    return decided.stream()
        .filter(w -> Objects.nonNull(w.doubt()))
        .map(w -> (int) w.row().line())
        .toList();
  }

  private static ReadingRow row(int hour, String value) {
    return new ReadingRow(
        hour, "main", START.plusSeconds(3600L * hour), new BigDecimal(value), null);
  }
}
