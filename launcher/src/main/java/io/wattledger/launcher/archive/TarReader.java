package io.wattledger.launcher.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the members of a tar archive one after the other: POSIX ustar with prefix, and GNU long
 * names.
 *
 * <p>Format: IEEE Std 1003.1, pax, "ustar Interchange Format"; 512-byte blocks, numbers as octal
 * text.
 */
final class TarReader {

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 4096;

  private final InputStream in;
  private long unread;
  private int padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** The next member, or empty at the end; skips what is left of the one before. */
  Optional<TarEntry> next() throws IOException {
    String longName = null;
    String longLink = null;
    while (true) {
      in.skipNBytes(unread + padding);
      unread = 0;
      padding = 0;
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        return Optional.empty();
      }
      char type = (char) header[156];
      long size = octal(header, 124, 12);
      unread = size;
      padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
      if (type == 'L') {
        longName = longText(size);
      } else if (type == 'K') {
        longLink = longText(size);
      } else if (type != 'g' && type != 'x') {
        String name = longName != null ? longName : shortName(header);
        String link = longLink != null ? longLink : text(header, 157, 100);
        return Optional.of(new TarEntry(name, kind(type), size, (int) octal(header, 100, 8), link));
      }
    }
  }

  /** The content of the current member. */
  byte[] content() throws IOException {
    byte[] content = in.readNBytes(Math.toIntExact(unread));
    if (content.length < unread) {
      throw new IOException("the archive ends in the middle of a file");
    }
    unread = 0;
    return content;
  }

  private String longText(long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new IOException("a name of " + size + " bytes in the archive");
    }
    byte[] bytes = content();
    return text(bytes, 0, bytes.length);
  }

  private static TarEntry.Kind kind(char type) {
    return switch (type) {
      case '0', '\0' -> TarEntry.Kind.FILE;
      case '5' -> TarEntry.Kind.DIRECTORY;
      case '2' -> TarEntry.Kind.SYMBOLIC_LINK;
      default -> TarEntry.Kind.OTHER;
    };
  }

  private static String shortName(byte[] header) {
    String name = text(header, 0, 100);
    boolean posix = header[262] == 0 && text(header, 257, 6).equals("ustar");
    String prefix = posix ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] bytes, int from, int length) throws IOException {
    String digits = text(bytes, from, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new IOException("not a tar header: '" + digits + "'", e);
    }
  }
}
