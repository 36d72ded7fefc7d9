package io.wattledger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Small property files that are either the old or the new one, also when the machine dies in
 * between.
 */
public final class StoredProperties {

  private StoredProperties() {}

  /** Reads a file; an absent file is an empty map. */
  public static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> result = new TreeMap<>();
    properties.forEach((key, value) -> result.put((String) key, (String) value));
    return result;
  }

  /** Replaces a file in one step; only its owner can read it. */
  public static void write(Path file, Map<String, String> values) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(next);
      Files.createFile(next);
      Home.ownerOnly(next);
      Properties properties = new Properties();
      properties.putAll(values);
      try (Writer out = Files.newBufferedWriter(next)) {
        properties.store(out, null);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
