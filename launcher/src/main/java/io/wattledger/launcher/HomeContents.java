package io.wattledger.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What belongs to a home, by the names that this program gives. Whatever else lies in the folder
 * belongs to somebody else and is never read, copied or removed.
 */
public final class HomeContents {

  private static final String SECRETS = "secrets.properties";

  /** Small files that belong to the databases: passwords, and what is set up already. */
  public static final List<String> KEPT =
      List.of(SECRETS, "keycloak-realm.properties", "demo.properties");

  /** What comes back by itself. */
  private static final List<String> RENEWED =
      List.of("logs", "run", "demo", SECRETS + Secrets.LOCK_SUFFIX);

  private static final String KEYCLOAK = "keycloak-";
  private static final String POSTGRESQL = "postgresql";
  private static final String BACKUPS = "backups";

  private final Path folder;

  /** The contents of a home. */
  public HomeContents(Home home) {
    this.folder = home.folder();
  }

  /** Where backups go unless somebody names another place. */
  public Path backups() {
    return folder.resolve(BACKUPS);
  }

  /** The files of {@link #KEPT} that are there. */
  public List<Path> kept() {
    return present(KEPT);
  }

  /** Logs, records of processes and generated files that are there. */
  public List<Path> renewed() {
    return present(RENEWED);
  }

  /** Unpacked Keycloaks. */
  public List<Path> keycloaks() {
    return all().stream()
        .filter(entry -> entry.getFileName().toString().startsWith(KEYCLOAK))
        .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  /** Whether there is anything besides programs, logs, records and backups. */
  public boolean hasMoreThanRenewed() {
    return all().stream()
        .map(entry -> entry.getFileName().toString())
        .anyMatch(
            name ->
                !RENEWED.contains(name)
                    && !name.startsWith(KEYCLOAK)
                    && !name.equals(BACKUPS)
                    && !name.equals(POSTGRESQL));
  }

  /** Entries that this program did not make. */
  public List<Path> foreign() {
    return all().stream()
        .filter(
            entry -> {
              String name = entry.getFileName().toString();
              return !RENEWED.contains(name)
                  && !KEPT.contains(name)
                  && !name.startsWith(KEYCLOAK)
                  && !name.equals(BACKUPS)
                  && !name.equals(POSTGRESQL);
            })
        .toList();
  }

  private List<Path> all() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new LauncherException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  private List<Path> present(List<String> names) {
    return names.stream()
        .map(folder::resolve)
        .filter(entry -> Files.exists(entry, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }
}
