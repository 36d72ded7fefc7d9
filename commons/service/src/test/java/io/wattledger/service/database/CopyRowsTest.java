package io.wattledger.service.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

  private static String text(CopyRows rows) {
    return new String(rows.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void columnsAreSeparatedAndWhatIsTheSameStandsAtTheEndOfEveryRow() {
    CopyRows rows = new CopyRows("import", null);
    rows.add(7).add(new BigDecimal("1E+3")).add(Instant.parse("2026-10-01T05:00:00Z")).endRow();
    rows.add(8).add(new BigDecimal("0.50")).add((String) null).endRow();

    assertThat(text(rows))
        .isEqualTo("7\t1000\t2026-10-01T05:00:00Z\timport\t\\N\n" + "8\t0.50\t\\N\timport\t\\N\n");
  }

  @Test
  void noTextCanEndItsColumnOrRow() {
    CopyRows rows = new CopyRows("by\tme");
    rows.add("a\tb\nc\rd\\N").add("\\.").endRow();

    assertThat(text(rows)).isEqualTo("a\\tb\\nc\\rd\\\\N\t\\\\.\tby\\tme\n");
  }
}
