package io.wattledger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything one suite keeps: databases, unpacked servers, secrets, logs,
 * records of running processes.
 *
 * @param folder absolute path with symbolic links resolved
 */
public record Home(Path folder) {

  /** Environment variable that names the home. */
  public static final String VARIABLE = "WATTLEDGER_HOME";

  /**
   * The home that the environment names, else {@code .wattledger} in the repository; created when
   * absent.
   */
  public static Home of(String variable, Path root) {
    Path folder = folderOf(variable, root);
    try {
      Files.createDirectories(folder);
      Home home = new Home(folder.toRealPath());
      Files.createDirectories(home.run());
      Files.createDirectories(home.logs());
      if (!Files.isWritable(home.folder())) {
        throw new IOException("not writable");
      }
      return home;
    } catch (IOException e) {
      throw new LauncherException(
          "Cannot keep data in %s (%s). Choose another folder with %s."
              .formatted(folder.toAbsolutePath(), e.getMessage(), VARIABLE),
          e);
    }
  }

  /** Where the home is or will be. */
  static Path folderOf(String variable, Path root) {
    return variable == null || variable.isBlank()
        ? root.resolve(".wattledger")
        : Path.of(variable).toAbsolutePath().normalize();
  }

  /** Records of running processes. */
  public Path run() {
    return folder.resolve("run");
  }

  /** One log file per process. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** Log file of one process. */
  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  /** Generated passwords, readable by the owner only. */
  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** Makes a file readable by its owner only, where the file system knows such a thing. */
  public static void ownerOnly(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        boolean directory = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(directory ? "rwx------" : "rw-------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
