package io.wattledger.service.imports;

/** Makes a caller's file name harmless to store and show. */
final class FileNames {

  private static final int LONGEST = 200;

  private FileNames() {}

  /** The last part of a path, without control characters, cut; null stays null. */
  static String clean(String name) {
    if (name == null) {
      return null;
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
