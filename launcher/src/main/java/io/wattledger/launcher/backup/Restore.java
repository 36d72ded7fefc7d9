package io.wattledger.launcher.backup;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.HomeContents;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.backup.Manifest.AuditHead;
import io.wattledger.launcher.postgres.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings an archive back into a home. Everything is unpacked and verified beside the home first;
 * the home itself changes in one step at the end, or not at all.
 */
public final class Restore {

  private final Path root;
  private final Home home;
  private final Account account;

  /**
   * A restore into one home.
   *
   * @param root of the repository with the built services
   * @param home whose databases will be replaced
   * @param account who PostgreSQL runs as
   */
  public Restore(Path root, Home home, Account account) {
    this.root = root;
    this.home = home;
    this.account = account;
  }

  /**
   * What came back.
   *
   * @param createdAt when the archive was written
   * @param suite version that wrote it
   * @param auditHeads last entries of the audit chains by service, as {@code 17 3fa2…}
   * @param aside where the home as it was is kept, if there was anything in it
   */
  public record Result(
      String createdAt, String suite, Map<String, String> auditHeads, Optional<Path> aside) {}

  /** Whether the home holds anything that does not come back by itself. */
  public boolean wouldReplace() {
    return Files.exists(postgres().resolve("data")) || new HomeContents(home).hasMoreThanRenewed();
  }

  /**
   * Restores.
   *
   * @throws LauncherException when the archive is not good; the home is as before then
   */
  public Result from(Path archive) {
    Path staged = FolderSwap.aside(home.folder(), ".restoring");
    Path unpacked = staged.resolve("unpacked");
    boolean replacing = wouldReplace();
    try (ArchiveReader reader = new ArchiveReader(archive)) {
      reader.requireNotNewer(new BuiltMigrations(root));
      Unpacking.delete(staged);
      Files.createDirectories(unpacked);
      Home.ownerOnly(staged);
      reader.unpack(unpacked);
      Map<Path, Path> folders = arrange(staged, unpacked);
      String suffix =
          ".before-restore-"
              + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                  .format(ZonedDateTime.now(ZoneOffset.UTC));
      FolderSwap.of(home.folder()).run(folders, suffix);
      Path aside = FolderSwap.aside(home.folder(), suffix);
      bringBackReusable(aside);
      if (!replacing) {
        Unpacking.delete(aside);
      }
      return result(reader.manifest(), replacing ? Optional.of(aside) : Optional.empty());
    } catch (IOException e) {
      throw new LauncherException(
          "%s cannot be restored: %s. The home %s is as it was."
              .formatted(archive, e.getMessage(), home.folder()),
          e);
    } finally {
      if (!FolderSwap.of(home.folder()).pending()) {
        Unpacking.delete(staged);
      }
    }
  }

  /** Makes a home of the unpacked files; the databases may live elsewhere. */
  private Map<Path, Path> arrange(Path staged, Path unpacked) throws IOException {
    Map<Path, Path> folders = new LinkedHashMap<>();
    boolean inside = postgres().startsWith(home.folder());
    Path databases =
        inside
            ? staged.resolve(home.folder().relativize(postgres()))
            : FolderSwap.aside(postgres(), ".restoring");
    Unpacking.delete(databases);
    Files.createDirectories(databases);
    Files.move(unpacked.resolve(OnlineCopy.DATA), databases.resolve("data"));
    Files.createFile(databases.resolve("initialised"));
    protect(databases);
    if (!inside) {
      folders.put(postgres(), databases);
    }
    Path files = unpacked.resolve(Backup.HOME);
    for (String name : HomeContents.KEPT) {
      if (Files.exists(files.resolve(name))) {
        Files.move(files.resolve(name), staged.resolve(name));
        Home.ownerOnly(staged.resolve(name));
      }
    }
    Unpacking.delete(unpacked);
    folders.put(home.folder(), staged);
    return folders;
  }

  /** PostgreSQL refuses data that others can read. */
  private void protect(Path databases) throws IOException {
    try (Stream<Path> files = Files.walk(databases)) {
      for (Path file : files.toList()) {
        Home.ownerOnly(file);
        account.own(file);
      }
    }
  }

  /**
   * Unpacked programs and earlier backups move along, so that nothing is unpacked or lost twice.
   */
  private void bringBackReusable(Path aside) {
    try {
      Home before = new Home(aside);
      for (Path keycloak : new HomeContents(before).keycloaks()) {
        Files.move(keycloak, home.folder().resolve(keycloak.getFileName()));
      }
      moveIfPresent(new HomeContents(before).backups(), new HomeContents(home).backups());
      Path databases = account.folder(aside);
      if (databases.startsWith(aside)) {
        moveBinaries(databases);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void moveBinaries(Path databases) throws IOException {
    if (!Files.isDirectory(databases)) {
      return;
    }
    try (Stream<Path> entries = Files.list(databases)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith("binaries-")) {
          Files.move(entry, postgres().resolve(entry.getFileName()));
        }
      }
    }
  }

  private static void moveIfPresent(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Result result(Manifest manifest, Optional<Path> aside) {
    Map<String, String> heads = new LinkedHashMap<>();
    for (Map.Entry<String, AuditHead> head : manifest.auditHeads().entrySet()) {
      heads.put(head.getKey(), head.getValue().seq() + " " + head.getValue().hash());
    }
    return new Result(manifest.createdAt(), manifest.suite(), heads, aside);
  }

  private Path postgres() {
    return account.folder(home.folder());
  }
}
