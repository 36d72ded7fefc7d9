package io.wattledger.service.export;

/** Makes text safe to open in a spreadsheet. */
final class Cells {

  private static final String DANGEROUS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

  private Cells() {}

  /** The text with an apostrophe in front when a spreadsheet would take it for a formula. */
  static String guarded(String text) {
    String clean = text.replace("\0", "");
    boolean dangerous =
        !text.isEmpty() && (DANGEROUS.indexOf(text.charAt(0)) >= 0 || startsAfterBlanks(clean));
    return dangerous ? "'" + clean : clean;
  }

  private static boolean startsAfterBlanks(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty()
        && stripped.length() < text.length()
        && DANGEROUS.indexOf(stripped.charAt(0)) >= 0
        && text.charAt(0) != stripped.charAt(0);
  }
}
