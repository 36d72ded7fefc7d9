package io.wattledger.systemtests;

import java.nio.file.Path;

/** Where the project lies on this machine. */
final class Repository {

  private Repository() {}

  /** The top folder of the project. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    return folder.endsWith("system-tests") ? folder.getParent() : folder;
  }
}
