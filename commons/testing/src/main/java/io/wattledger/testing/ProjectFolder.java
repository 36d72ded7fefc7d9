package io.wattledger.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's root from the module in which a test runs. */
final class ProjectFolder {

  private ProjectFolder() {}

  /**
   * The folder that holds all modules.
   *
   * @throws IllegalStateException outside of the project
   */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("commons/kernel"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run the test inside of the project");
    }
    return folder;
  }
}
