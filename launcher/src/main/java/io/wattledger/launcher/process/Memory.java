package io.wattledger.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Memory that a process really costs: its proportional set size (PSS), where a page shared by n
 * processes counts 1/n for each. Linux only; elsewhere unknown.
 */
public final class Memory {

  private Memory() {}

  /** PSS in bytes of a process and everything it started, as far as this user may look. */
  public static OptionalLong proportional(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(Memory::own)
        .filter(OptionalLong::isPresent)
        .reduce((a, b) -> OptionalLong.of(a.getAsLong() + b.getAsLong()))
        .orElse(OptionalLong.empty());
  }

  /** PSS in bytes of a process without what it started. */
  public static OptionalLong own(ProcessHandle process) {
    try (Stream<String> lines =
        Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}
