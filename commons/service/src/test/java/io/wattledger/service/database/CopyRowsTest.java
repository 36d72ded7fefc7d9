package io.wattledger.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

  private final List<String> pieces = new ArrayList<>();

  private CopyRows rows(String... sameInEveryRow) {
    return new CopyRows(
        piece -> pieces.add(new String(piece, StandardCharsets.UTF_8)), sameInEveryRow);
  }

  private String text(CopyRows rows) {
    rows.handOn();
    return String.join("", pieces);
  }

  @Test
  void columnsAreSeparatedAndWhatIsTheSameStandsAtTheEndOfEveryRow() {
    CopyRows rows = rows("import", null);
    rows.add(7).add(new BigDecimal("1E+3")).add(Instant.parse("2026-10-01T05:00:00Z")).endRow();
    rows.add(8).add(new BigDecimal("0.50")).add((String) null).endRow();

    assertThat(text(rows))
        .isEqualTo("7\t1000\t2026-10-01T05:00:00Z\timport\t\\N\n" + "8\t0.50\t\\N\timport\t\\N\n");
  }

  @Test
  void noTextCanEndItsColumnOrRow() {
    CopyRows rows = rows("by\tme");
    rows.add("a\tb\nc\rd\\N").add("\\.").endRow();

    assertThat(text(rows)).isEqualTo("a\\tb\\nc\\rd\\\\N\t\\\\.\tby\\tme\n");
  }

  @Test
  void piecesEndWithARowAndGoOutBeforeTheLastRowIsThere() {
    CopyRows rows = rows("é");
    for (int row = 0; row < 100_000; row++) {
      rows.add(row).endRow();
    }

    assertThat(pieces).hasSizeGreaterThan(5).allMatch(piece -> piece.endsWith("\té\n"));
    assertThat(text(rows).lines()).hasSize(100_000).contains("0\té", "99999\té");
  }
}
