package io.wattledger.service.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneRecordOneLineTest {

  private static final String FORGED = "2026-11-24T05:00:00.000Z INFO  [io.wattledger] [] forged";
  private static final ExtFormatter TEXT = new PatternFormatter("TIME %-5p [%c] %s%e%n");

  @Test
  void lineBreaksOfAMessageAreShownAndBreakNothing() {
    ExtLogRecord entry = record("site %s refused");
    entry.setParameters(new Object[] {"x\r\n" + FORGED + "\u0085\u2028\u001b[2Jend"});

    String lines = logged("text", entry);

    assertThat(lines.strip().lines()).hasSize(1);
    assertThat(lines)
        .contains("site x\\r\\n" + FORGED + "\\u0085\\u2028\\u001b[2Jend refused")
        .doesNotContain("\u001b");
  }

  @Test
  void linesOfAStackTraceCannotBeginARecord() {
    ExtLogRecord entry = record("failed");
    entry.setThrown(new IllegalStateException("bad name\n" + FORGED, new Exception("\r" + FORGED)));

    String lines = logged("text", entry);

    assertThat(lines.strip().lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("    "));
    assertThat(lines).contains("java.lang.IllegalStateException: bad name").contains("Caused by");
  }

  @Test
  void plainMessagesAndJsonAreLeftAlone() {
    ExtLogRecord plain = record("closed %s");
    plain.setParameters(new Object[] {"2026-10"});
    assertThat(logged("text", plain)).isEqualTo("TIME INFO  [test] closed 2026-10\n");

    ExtLogRecord traced = record("failed");
    Throwable thrown = new IllegalStateException();
    traced.setThrown(thrown);
    new OneRecordOneLine("json").isLoggable(traced);
    assertThat(traced.getThrown()).isSameAs(thrown);
  }

  private static ExtLogRecord record(String message) {
    ExtLogRecord entry =
        new ExtLogRecord(
            Level.INFO,
            message,
            ExtLogRecord.FormatStyle.PRINTF,
            OneRecordOneLineTest.class.getName());
    entry.setLoggerName("test");
    return entry;
  }

  private static String logged(String format, ExtLogRecord entry) {
    assertThat(new OneRecordOneLine(format).isLoggable(entry)).isTrue();
    return TEXT.format(entry);
  }
}
