package io.wattledger.service.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  private static List<CsvRecord> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), CsvLimits.DEFAULT);
  }

  private static List<CsvRecord> read(byte[] bytes, CsvLimits limits) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), limits)) {
      for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record);
      }
    }
    return records;
  }

  private static List<List<String>> fields(String text) {
    return read(text).stream().map(CsvRecord::fields).toList();
  }

  @Test
  void readsRecordsWithEitherLineEnd() {
    assertThat(fields("a,b\r\nc,d\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void lastLineNeedsNoEnd() {
    assertThat(fields("a,b")).containsExactly(List.of("a", "b"));
    assertThat(fields("a,")).containsExactly(List.of("a", ""));
    assertThat(fields("a,\"b\"")).containsExactly(List.of("a", "b"));
  }

  @Test
  void emptyFieldsAreKept() {
    assertThat(fields(",,\n")).containsExactly(List.of("", "", ""));
    assertThat(fields("\"\",x\n")).containsExactly(List.of("", "x"));
  }

  @Test
  void quotedFieldsHoldCommasQuotesAndLineEnds() {
    assertThat(fields("\"a,\"\"b\"\"\r\nc\",d\n")).containsExactly(List.of("a,\"b\"\r\nc", "d"));
  }

  @Test
  void byteOrderMarkIsPassedOver() {
    assertThat(fields("\ufeffa,b\n")).containsExactly(List.of("a", "b"));
  }

  @Test
  void blankLinesArePassedOverAndCounted() {
    List<CsvRecord> records = read("\n\r\na\n\n\nb\n");
    assertThat(records.stream().map(CsvRecord::line)).containsExactly(3L, 6L);
  }

  @Test
  void linesAreCountedThroughQuotedLineEnds() {
    List<CsvRecord> records = read("h\n\"1\n2\n3\"\nx\r\ny");
    assertThat(records.stream().map(CsvRecord::line)).containsExactly(1L, 2L, 5L, 6L);
  }

  @Test
  void unclosedQuoteIsNamedWithTheLineWhereItOpens() {
    assertThatThrownBy(() -> read("a\nb,\"c\nd\ne\n"))
        .isInstanceOfSatisfying(CsvException.class, e -> assertThat(e.line()).isEqualTo(2))
        .hasMessageContaining("never closed");
  }

  @Test
  void strayQuotesAreRefused() {
    assertThatThrownBy(() -> read("a\"b\n")).hasMessageContaining("unquoted field");
    assertThatThrownBy(() -> read("\"a\"b\n")).hasMessageContaining("after a closing quote");
  }

  @Test
  void lonelyCarriageReturnIsRefused() {
    assertThatThrownBy(() -> read("a\rb\n")).hasMessageContaining("CRLF or LF");
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() {
    byte[] latin = "a\nb\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(latin, CsvLimits.DEFAULT))
        .isInstanceOfSatisfying(CsvException.class, e -> assertThat(e.line()).isEqualTo(3))
        .hasMessageContaining("UTF-8");
    byte[] wide = "a,b\n".getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> read(wide, CsvLimits.DEFAULT)).isInstanceOf(CsvException.class);
  }

  @Test
  void zeroBytesAreRefusedWithTheLine() {
    assertThatThrownBy(() -> read("a\nb\0c\n"))
        .isInstanceOfSatisfying(CsvException.class, e -> assertThat(e.line()).isEqualTo(2))
        .hasMessageContaining("zero byte");
    assertThatThrownBy(() -> read("\"\0\"\n")).hasMessageContaining("zero byte");
  }

  @Test
  void limitsBindExactly() {
    CsvLimits limits = new CsvLimits(10, 3, 2);
    assertThat(read("0123456789\n".getBytes(StandardCharsets.UTF_8), limits)).hasSize(1);
    assertThatThrownBy(() -> read("01234567890\n".getBytes(StandardCharsets.UTF_8), limits))
        .hasMessageContaining("longer than 10 bytes");
    assertThat(read("a,b,c\n".getBytes(StandardCharsets.UTF_8), limits)).hasSize(1);
    assertThatThrownBy(() -> read("a,b,c,d\n".getBytes(StandardCharsets.UTF_8), limits))
        .hasMessageContaining("more than 3 columns");
    assertThat(read("h\n1\n2\n".getBytes(StandardCharsets.UTF_8), limits)).hasSize(3);
    assertThatThrownBy(() -> read("h\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), limits))
        .hasMessageContaining("more than 2 rows");
  }

  @Test
  void endlessLineIsRefusedInConstantMemory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    try (CsvReader reader = new CsvReader(endless)) {
      assertThatThrownBy(reader::next).hasMessageContaining("longer than 65536 bytes");
    }
  }

  @Test
  void endlessQuotedFieldIsRefusedWhereItOpens() {
    InputStream endless =
        new InputStream() {
          private boolean opened;

          @Override
          public int read() {
            int next = opened ? '\n' : '"';
            opened = true;
            return next;
          }
        };
    try (CsvReader reader = new CsvReader(endless)) {
      assertThatThrownBy(reader::next)
          .isInstanceOfSatisfying(CsvException.class, e -> assertThat(e.line()).isEqualTo(1));
    }
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(20261122);
    String alphabet = "ab,\"\n\r\u00e9\ud83d\ude00 ;'";
    for (int round = 0; round < 500; round++) {
      List<List<String>> table = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int columns = 1 + random.nextInt(4);
      for (int row = 0; row < 1 + random.nextInt(5); row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
          StringBuilder cell = new StringBuilder();
          random
              .ints(random.nextInt(6), 0, alphabet.codePointCount(0, alphabet.length()))
              .map(i -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, i)))
              .forEach(cell::appendCodePoint);
          cells.add(cell.toString());
          text.append(column == 0 ? "" : ",")
              .append('"')
              .append(cell.toString().replace("\"", "\"\""))
              .append('"');
        }
        table.add(cells);
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      assertThat(fields(text.toString())).isEqualTo(table);
    }
  }
}
