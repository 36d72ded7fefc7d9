package io.wattledger.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Passwords that this home made for itself: one per name, made at the first use, kept for good. */
public final class Secrets {

  private static final int BYTES = 24;

  private final Path file;
  private final Map<String, String> given;
  private final SecureRandom random = new SecureRandom();

  /** Secrets kept in a file that only its owner can read. */
  public Secrets(Path file) {
    this(file, Map.of());
  }

  /**
   * Secrets of which some are given from outside.
   *
   * @param file where the others are kept, readable by its owner only
   * @param given secrets by name that are used instead and never stored
   */
  public Secrets(Path file, Map<String, String> given) {
    this.file = file;
    this.given = Map.copyOf(given);
  }

  /** The secret of that name; one made here has 32 characters from A-Z, a-z, 0-9, '-' and '_'. */
  public synchronized String get(String name) {
    if (given.containsKey(name)) {
      return given.get(name);
    }
    Map<String, String> known = StoredProperties.read(file);
    String secret = known.get(name);
    if (secret != null) {
      return secret;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Map<String, String> next = new TreeMap<>(known);
    next.put(name, secret);
    StoredProperties.write(file, next);
    return secret;
  }

  /** Whether a secret of that name was made before. */
  public boolean has(String name) {
    return StoredProperties.read(file).containsKey(name);
  }
}
