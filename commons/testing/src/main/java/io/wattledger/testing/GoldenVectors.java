package io.wattledger.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reference cases that a test reads from its module's {@code src/test/resources/vectors}. */
public final class GoldenVectors {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private GoldenVectors() {}

  /**
   * The cases of a file, numbers exact.
   *
   * @param file its name, for example {@code mining.json}
   * @throws IllegalArgumentException when the module has no such file
   */
  public static JsonNode load(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("vectors/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no src/test/resources/vectors/" + file);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
