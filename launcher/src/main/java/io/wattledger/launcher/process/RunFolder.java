package io.wattledger.launcher.process;

import io.wattledger.launcher.StoredProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of running processes, one file {@code <name>.pid} each.
 *
 * @param folder where the files are
 */
public record RunFolder(Path folder) {

  private static final String SUFFIX = ".pid";

  /** Remembers a process under its name. */
  public void write(ProcessRecord process) {
    StoredProperties.write(
        file(process.name()),
        Map.of("pid", Long.toString(process.pid()), "startedAt", process.startedAt().toString()));
  }

  /** Forgets the process of that name. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record of that name; an unreadable file counts as none. */
  public Optional<ProcessRecord> read(String name) {
    Map<String, String> values = StoredProperties.read(file(name));
    try {
      return Optional.of(
          new ProcessRecord(
              name,
              Long.parseLong(values.getOrDefault("pid", "")),
              Instant.parse(values.getOrDefault("startedAt", ""))));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Every readable record. */
  public List<ProcessRecord> all() {
    List<ProcessRecord> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .sorted()
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .forEach(name -> read(name).ifPresent(records::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
