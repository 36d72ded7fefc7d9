package io.wattledger.service.observe;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps a log file honest: a message that holds line breaks or other control characters from
 * outside shows them escaped, and the lines of a stack trace are indented, so every line that
 * begins with a time is a record of this program. JSON escapes by itself and is left alone.
 */
@LoggingFilter(name = "one-record-one-line")
public final class OneRecordOneLine implements Filter {

  private static final String INDENTED = System.lineSeparator() + "    ";

  private static final ExtFormatter MESSAGE =
      new ExtFormatter() {
        @Override
        public String format(ExtLogRecord entry) {
          return formatMessage(entry);
        }
      };

  private final boolean text;

  /**
   * A filter for one format.
   *
   * @param format {@code text} or {@code json}
   */
  public OneRecordOneLine(@ConfigProperty(name = "wattledger.log.format") String format) {
    this.text = !"json".equals(format);
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (text && entry instanceof ExtLogRecord logged) {
      tidy(logged);
    }
    return true;
  }

  private static void tidy(ExtLogRecord entry) {
    String message = MESSAGE.format(entry);
    String safe = message == null ? "" : escaped(message);
    if (entry.getThrown() != null) {
      safe = safe + INDENTED + indented(entry.getThrown());
      entry.setThrown(null);
    } else if (safe.equals(message)) {
      return;
    }
    entry.setMessage(safe, ExtLogRecord.FormatStyle.NO_FORMAT);
  }

  /** The text with every control character as an escape sequence. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n') {
                safe.append("\\n");
              } else if (point == '\r') {
                safe.append("\\r");
              } else if (point == '\t') {
                safe.append("\\t");
              } else if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                safe.append("\\u%04x".formatted(point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  private static String indented(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return trace
        .toString()
        .strip()
        .lines()
        .map(line -> escaped(line.replace("\t", "    ")))
        .reduce((before, line) -> before + INDENTED + line)
        .orElse("");
  }
}
