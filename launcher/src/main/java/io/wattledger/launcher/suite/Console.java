package io.wattledger.launcher.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the person at the terminal sees: one aligned line per finished step, and what is being
 * waited for.
 */
public final class Console {

  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean terminal;
  private boolean liveLine;

  /**
   * A console.
   *
   * @param out where it prints
   * @param terminal whether colours and a line that changes in place make sense
   */
  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A line of its own. */
  public synchronized void line(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  /** A step that went well, and how long it took. */
  public synchronized void done(String step, Duration duration) {
    line("  %s %-32s %6s".formatted(paint("32", "✔"), step, seconds(duration)));
  }

  /** Something to know. */
  public synchronized void note(String text) {
    line("  " + paint("33", "▸") + " " + indented(text));
  }

  /** Something that went wrong. */
  public synchronized void problem(String text) {
    line("  " + paint("31", "✘") + " " + indented(text));
  }

  /**
   * What is being waited for; on a terminal the line changes in place, elsewhere nothing is
   * printed.
   */
  public synchronized void waiting(String text, Duration since) {
    if (terminal) {
      out.print(CLEAR_LINE + "  " + paint("2", "… " + text + "  " + seconds(since)));
      out.flush();
      liveLine = true;
    }
  }

  /** Text in bold on a terminal. */
  public String strong(String text) {
    return paint("1", text);
  }

  private void clear() {
    if (liveLine) {
      out.print(CLEAR_LINE);
      liveLine = false;
    }
  }

  private String paint(String code, String text) {
    return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private static String indented(String text) {
    return text.replace("\n", "\n    ");
  }

  /** A duration as {@code 9.1 s}. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
