package io.wattledger.benchmarks;

import java.nio.file.Path;

/** The folder of the project, where the built services are. */
final class ProjectRoot {

  private ProjectRoot() {}

  static Path path() {
    return Path.of(System.getProperty("wattledger.root", "."));
  }
}
