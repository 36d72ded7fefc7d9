package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the processes of a suite have written. */
final class Logs {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Logs() {}

  /** The records of a service that writes JSON; a line that is none fails. */
  static List<JsonNode> of(Suite suite, String service) {
    List<JsonNode> records = new ArrayList<>();
    for (String line : text(suite.home().resolve("logs/" + service + ".log")).lines().toList()) {
      try {
        records.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new AssertionError(service + " wrote a line that is no JSON: " + line, e);
      }
    }
    assertThat(records).as("log of %s", service).isNotEmpty();
    return records;
  }

  /** Every log file of a suite. */
  static List<Path> files(Suite suite) {
    try (Stream<Path> files = Files.list(suite.home().resolve("logs"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as text. */
  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
