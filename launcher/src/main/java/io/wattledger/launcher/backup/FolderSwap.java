package io.wattledger.launcher.backup;

import io.wattledger.launcher.StoredProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts restored folders in the place of the present ones, which are kept aside. A note beside the
 * home says what is to be done, so that a swap that was cut short is brought to its end by the next
 * command, and there is never a moment without either the old or the new home.
 */
public final class FolderSwap {

  private static final String TARGET = "target.";
  private static final String STAGED = "staged.";
  private static final String ASIDE = "aside.";

  private final Path note;

  private FolderSwap(Path note) {
    this.note = note;
  }

  /** The swap of a home. */
  public static FolderSwap of(Path home) {
    return new FolderSwap(home.resolveSibling(home.getFileName() + ".restore.properties"));
  }

  /**
   * Swaps.
   *
   * @param staged complete folders by the place they belong to
   * @param suffix added to the name of what is kept aside
   */
  void run(Map<Path, Path> staged, String suffix) {
    Map<String, String> plan = new TreeMap<>();
    int number = 0;
    for (Map.Entry<Path, Path> one : staged.entrySet()) {
      plan.put(TARGET + number, one.getKey().toString());
      plan.put(STAGED + number, one.getValue().toString());
      plan.put(ASIDE + number, aside(one.getKey(), suffix).toString());
      number++;
    }
    StoredProperties.write(note, plan);
    finish();
  }

  /**
   * Brings a swap that was cut short to its end.
   *
   * @return whether there was one
   */
  public boolean finish() {
    Map<String, String> plan = StoredProperties.read(note);
    try {
      for (int number = 0; plan.containsKey(TARGET + number); number++) {
        Path target = Path.of(plan.get(TARGET + number));
        Path staged = Path.of(plan.get(STAGED + number));
        if (Files.exists(staged)) {
          if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, Path.of(plan.get(ASIDE + number)), StandardCopyOption.ATOMIC_MOVE);
          }
          Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException("The restore cannot be finished: " + e.getMessage(), e);
    }
  }

  /** Whether a swap was begun and is not at its end. */
  boolean pending() {
    return Files.exists(note);
  }

  static Path aside(Path target, String suffix) {
    return target.resolveSibling(target.getFileName() + suffix);
  }
}
