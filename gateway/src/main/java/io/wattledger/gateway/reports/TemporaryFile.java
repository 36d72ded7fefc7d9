package io.wattledger.gateway.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file into which a report is made; it is not left behind when the report fails. */
public final class TemporaryFile {

  private TemporaryFile() {}

  /** Makes a file of this content. */
  public static Path of(Content content) {
    try {
      Path file = Files.createTempFile("wattledger-report-", ".tmp");
      boolean whole = false;
      try (OutputStream out = Files.newOutputStream(file)) {
        content.write(out);
        whole = true;
      } finally {
        if (!whole) {
          Files.deleteIfExists(file);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException;
  }
}
