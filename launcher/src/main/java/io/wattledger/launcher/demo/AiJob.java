package io.wattledger.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the demo's on-demand customer ran. Read from {@code demo/ai-jobs.csv}.
 *
 * @param allocation the job's name
 * @param firstNode number of its first server
 * @param nodes how many servers in a row it held
 * @param start when it started
 * @param hours how long it ran, null while it runs
 */
record AiJob(String allocation, int firstNode, int nodes, Instant start, Long hours) {

  private static final ZoneId HALL = ZoneId.of("America/Chicago");

  /** All jobs, in order. */
  static List<AiJob> all() {
    InputStream file = AiJob.class.getResourceAsStream("/demo/ai-jobs.csv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> parse(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AiJob parse(String[] cells) {
    return new AiJob(
        cells[0],
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]),
        LocalDateTime.parse(cells[3]).atZone(HALL).toInstant(),
        cells[4].isEmpty() ? null : Long.valueOf(cells[4]));
  }
}
