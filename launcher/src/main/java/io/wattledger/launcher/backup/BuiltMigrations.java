package io.wattledger.launcher.backup;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Which migrations the built services know; a database with others belongs to a newer suite. */
final class BuiltMigrations {

  private static final Pattern MIGRATION =
      Pattern.compile("db/(?:commons|migration)/V([0-9]+(?:[._][0-9]+)*)__.*\\.sql");

  private final Path root;

  /** Of the services built in a repository. */
  BuiltMigrations(Path root) {
    this.root = root;
  }

  /** The versions of a service's migrations. */
  Set<String> of(Service service) {
    Path app = root.resolve(service.id()).resolve("target/quarkus-app");
    Set<String> versions = new HashSet<>();
    for (Path jar : jars(app.resolve("app"), "")) {
      read(jar, versions);
    }
    for (Path jar : jars(app.resolve("lib/main"), "io.wattledger.")) {
      read(jar, versions);
    }
    return versions;
  }

  private static List<Path> jars(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException e) {
      throw new LauncherException(
          "The services are not built: %s cannot be read. Start ./run once, or build."
              .formatted(folder),
          e);
    }
  }

  private static void read(Path jar, Set<String> versions) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(entry -> MIGRATION.matcher(entry.getName()))
          .filter(Matcher::matches)
          .forEach(name -> versions.add(name.group(1).replace('_', '.')));
    } catch (IOException e) {
      throw new LauncherException("Cannot read " + jar + ": " + e.getMessage(), e);
    }
  }
}
