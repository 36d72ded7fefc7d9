package io.wattledger.energycontracts.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.service.csv.RowException;
import io.wattledger.service.csv.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappedFileTest {

  private static final String ZONE = "America/Chicago";

  @Test
  void aSpreadsheetWithSemicolonsAndDecimalCommasIsReadByItsLayout() {
    FileLayout layout =
        list(";", true, "Datum", "Zeit", "dd.MM.yyyy HH:mm", RepeatedHour.REFUSED, ValueUnit.KW);
    List<ReadingRow> rows =
        read(
            layout,
            15,
            "Bericht\nDatum;Zeit;Wert\n01.06.2026;00:15;400,5\n01.06.2026;24:00;8\n",
            1);
    assertThat(rows.get(0).startUtc()).isEqualTo(Instant.parse("2026-06-01T05:00:00Z"));
    assertThat(rows.get(0).value()).isEqualByComparingTo("100.125");
    assertThat(rows.get(0).label()).isEqualTo("01.06.2026 00:15");
    assertThat(rows.get(1).startUtc()).isEqualTo(Instant.parse("2026-06-02T04:45:00Z"));
  }

  @Test
  void twoRowsOfTheRepeatedHourAreToldApartByTheirOrder() {
    FileLayout layout = hourly(RepeatedHour.BY_ORDER);
    List<ReadingRow> rows =
        read(
            layout,
            60,
            "Datum,Wert\n2026-11-01 01:00,1\n2026-11-01 02:00,2\n2026-11-01 02:00,3\n"
                + "2026-11-01 03:00,4\n",
            0);
    assertThat(rows.stream().map(r -> r.startUtc().toString()))
        .containsExactly(
            "2026-11-01T05:00:00Z",
            "2026-11-01T06:00:00Z",
            "2026-11-01T07:00:00Z",
            "2026-11-01T08:00:00Z");
  }

  @Test
  void theRepeatedHourWithoutFlagAndTheSkippedHourAreRefusedWithTheirRow() {
    FileLayout layout = hourly(RepeatedHour.REFUSED);
    assertRefused(layout, "Datum,Wert\n2026-11-01 02:00,2\n", 2, "comes twice");
    assertRefused(layout, "Datum,Wert\n\n2026-03-08 03:30,2\n", 3, "the clocks skip it");
    assertRefused(layout, "Datum,Wert\n2026-02-30 03:00,2\n", 2, "is not written as");
    assertRefused(layout, "Datum,Wert\n2026-02-28 03:00,\"1,5\"\n", 2, "such as 1234.56");
  }

  @Test
  void aRowOfADayHasAsManyValuesAsTheDayHasIntervals() {
    FileLayout layout = wide();
    for (int[] day : new int[][] {{8, 3, 92}, {1, 11, 100}, {9, 3, 96}}) {
      String date = "%d/%d/2026".formatted(day[1], day[0]);
      List<ReadingRow> rows = read(layout, 15, days(date, day[2]), 0);
      assertThat(rows).as(date).hasSize(day[2]);
      assertThat(rows.get(day[2] - 1).startUtc().plusSeconds(900))
          .isEqualTo(
              java.time.LocalDate.of(2026, day[1], day[0] + 1)
                  .atStartOfDay(java.time.ZoneId.of(ZONE))
                  .toInstant());
    }
    assertRefused(
        layout,
        days("3/8/2026", 96),
        2,
        "has 96 values, but 2026-03-08 has 92 intervals of 15 minutes in America/Chicago");
    assertRefused(layout, days("11/1/2026", 96), 2, "has 100 intervals");
  }

  @Test
  void theFactorOfTheTransformersHoldsFromItsDay() {
    FileLayout layout =
        new FileLayout(
            null,
            false,
            0,
            "t",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "v",
            null,
            ValueUnit.WH,
            List.of(
                new Multiplier(Instant.parse("2026-06-01T00:00:00Z"), new BigDecimal("80")),
                new Multiplier(null, new BigDecimal("40"))),
            null,
            null);
    List<ReadingRow> rows =
        read(layout, 60, "t,v\n2026-05-31T23:00:00Z,1500\n2026-06-01T00:00:00Z,1500\n", 0);
    assertThat(rows.get(0).value()).isEqualByComparingTo("60");
    assertThat(rows.get(1).value()).isEqualByComparingTo("120");
  }

  @Test
  void furtherColumnsAreReadingsOfOtherChannels() {
    FileLayout layout =
        new FileLayout(
            null,
            false,
            0,
            "t",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "kW",
            null,
            ValueUnit.KW,
            null,
            true,
            List.of(new ChannelColumn(Channel.IMPORT_KVARH, "kVArh", null)));
    List<ReadingRow> rows = read(layout, 15, "t,kVArh,kW\n2026-06-01T00:00:00Z,3,8\n", 0);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).code()).isEqualTo("main");
    assertThat(rows.get(0).value()).isEqualByComparingTo("2");
    assertThat(rows.get(1).code()).isEqualTo("main/IMPORT_KVARH");
    assertThat(rows.get(1).value()).isEqualByComparingTo("3");
    assertThat(rows.stream().map(ReadingRow::raw)).containsExactly(true, true);
    assertThat(rows.get(1).startUtc()).isEqualTo(rows.get(0).startUtc());
  }

  @Test
  void aLayoutNeitherMultipliesTwiceNorNamesAChannelTwice() {
    ChannelColumn column = new ChannelColumn(Channel.KVAH, "c", ValueUnit.AS_STORED);
    FileLayout layout =
        new FileLayout(
            null,
            false,
            0,
            "t",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "v",
            null,
            null,
            List.of(new Multiplier(null, BigDecimal.TEN)),
            true,
            List.of(column, column));
    assertThat(LayoutRules.examine(layout).stream().map(f -> f.pointer()))
        .containsExactly("/multipliers", "/channels");
  }

  @Test
  void aFileThatIsNotTheLayoutsSaysWhichColumnsItHas() {
    FileLayout layout = hourly(RepeatedHour.REFUSED);
    assertThatThrownBy(() -> read(layout, 60, "Datum;Wert\n", 0))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("there is no column 'Datum'")
        .hasMessageContaining("[Datum;Wert]");
    assertThatThrownBy(() -> read(layout, 60, "", 0)).hasMessageContaining("the file ends");
    assertThatThrownBy(() -> bytes(layout, "Datum,Wert\n".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(UnreadableFileException.class);
    Charset latin = StandardCharsets.ISO_8859_1;
    assertThatThrownBy(() -> bytes(layout, "Datum,Wert\n2026-01-01 01:00,\u00e9\n".getBytes(latin)))
        .hasMessageContaining("UTF-8");
  }

  @Test
  void layoutsWhosePartsDoNotFitAreFound() {
    FileLayout layout =
        new FileLayout(
            null,
            false,
            0,
            "t",
            null,
            "qqqqqq",
            "Texas",
            null,
            RepeatedHour.FLAGGED,
            null,
            null,
            "v",
            "w",
            null,
            null,
            null,
            null);
    assertThat(LayoutRules.examine(layout).stream().map(f -> f.pointer()))
        .containsExactlyInAnyOrder("/valueColumn", "/timeFormat", "/timeZone", "/flagColumn");
    assertThat(LayoutRules.examine(wide())).isEmpty();
  }

  private static FileLayout list(
      String separator,
      boolean comma,
      String day,
      String clock,
      String format,
      RepeatedHour repeated,
      ValueUnit unit) {
    return new FileLayout(
        separator,
        comma,
        1,
        day,
        clock,
        format,
        ZONE,
        LabelEdge.ENDING,
        repeated,
        null,
        null,
        "Wert",
        null,
        unit,
        null,
        null,
        null);
  }

  private static FileLayout hourly(RepeatedHour repeated) {
    return new FileLayout(
        null,
        false,
        0,
        "Datum",
        null,
        "yyyy-MM-dd HH:mm",
        ZONE,
        LabelEdge.ENDING,
        repeated,
        null,
        null,
        "Wert",
        null,
        null,
        null,
        null,
        null);
  }

  private static FileLayout wide() {
    return new FileLayout(
        null,
        false,
        0,
        "Day",
        null,
        "M/d/yyyy",
        ZONE,
        null,
        null,
        null,
        null,
        null,
        "I1",
        null,
        null,
        null,
        null);
  }

  private static String days(String day, int values) {
    StringBuilder header = new StringBuilder("Day");
    for (int i = 1; i <= 100; i++) {
      header.append(",I").append(i);
    }
    String blanks = ",".repeat(100 - values);
    String row = String.join(",", Collections.nCopies(values, "1"));
    return header + "\n" + day + "," + row + blanks + "\n";
  }

  private static void assertRefused(FileLayout layout, String file, long line, String detail) {
    assertThatThrownBy(() -> read(layout, layout.isWide() ? 15 : 60, file, 0))
        .isInstanceOfSatisfying(RowException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessageContaining(detail);
  }

  private static List<ReadingRow> bytes(FileLayout layout, byte[] file) {
    return rows(layout, 60, file);
  }

  private static List<ReadingRow> read(FileLayout layout, int minutes, String file, int skipped) {
    assertThat(layout.skipLines()).isEqualTo(skipped);
    return rows(layout, minutes, file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ReadingRow> rows(FileLayout layout, int minutes, byte[] file) {
    List<ReadingRow> rows = new ArrayList<>();
    FileOwner owner = new FileOwner("main", minutes, 6);
    try (MappedFile mapped = new MappedFile(new ByteArrayInputStream(file), layout, owner)) {
      for (FileRow row = mapped.next(); row != null; row = mapped.next()) {
        rows.addAll(row.readings());
      }
    }
    return rows;
  }
}
