package io.wattledger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords that this home made for itself: one per name, made at the first use, kept for good. The
 * launcher and a command beside it may ask for the same one at the same moment; both get one value.
 */
public final class Secrets {

  /** Ends the name of the file that whoever makes a secret holds; nothing is in it. */
  static final String LOCK_SUFFIX = ".lock";

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
  public String get(String name) {
    if (given.containsKey(name)) {
      return given.get(name);
    }
    String secret = StoredProperties.read(file).get(name);
    return secret == null ? make(name) : secret;
  }

  /** Whether a secret of that name was made before. */
  public boolean has(String name) {
    return StoredProperties.read(file).containsKey(name);
  }

  private String make(String name) {
    // Threads of one process cannot share a file lock, so they queue before it.
    synchronized (Secrets.class) {
      Path lockFile = file.resolveSibling(file.getFileName() + LOCK_SUFFIX);
      try (FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        Map<String, String> secrets = new TreeMap<>(StoredProperties.read(file));
        if (secrets.putIfAbsent(name, random()) == null) {
          StoredProperties.write(file, secrets);
        }
        return secrets.get(name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String random() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
