package io.wattledger.launcher.audit;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chain's head as it was noted earlier, outside of the database: a chain that was cut off at its
 * end, or written anew, no longer holds it.
 *
 * @param service id of the service, for example {@code cost-model}
 * @param sequence place in the chain
 * @param hash its hash then
 */
public record NotedHead(String service, long sequence, String hash) {

  private static final Pattern LINE = Pattern.compile("head ([a-z-]+) (\\d{1,18}) ([0-9a-f]{64})");

  /**
   * The heads in a file: an earlier output of the command, or the log of a service.
   *
   * @throws LauncherException when the file cannot be read or names no head
   */
  public static List<NotedHead> read(Path file) {
    List<NotedHead> heads = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.map(LINE::matcher).filter(Matcher::find).map(NotedHead::of).forEach(heads::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new LauncherException("Cannot read the heads in " + file + ": " + e.getMessage(), e);
    }
    if (heads.isEmpty()) {
      throw new LauncherException(
          file
              + " names no head. It must hold lines such as those that ./run verify-audit prints:"
              + " head SERVICE SEQUENCE HASH");
    }
    return heads;
  }

  private static NotedHead of(Matcher line) {
    return new NotedHead(line.group(1), Long.parseLong(line.group(2)), line.group(3));
  }
}
