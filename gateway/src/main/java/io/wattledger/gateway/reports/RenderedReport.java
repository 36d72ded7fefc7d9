package io.wattledger.gateway.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A report that is ready, in a temporary file: whatever can go wrong has gone wrong before the
 * first byte is sent, and memory does not grow with the report.
 *
 * @param file where it is; gone once it was opened and closed again
 * @param fileName under which people keep it
 * @param format its form
 */
public record RenderedReport(Path file, String fileName, ReportFormat format) {

  /** Opens the content; closing it removes the file. */
  public InputStream open() {
    try {
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long it is. */
  public long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
