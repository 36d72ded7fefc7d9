package io.wattledger.launcher.archive;

import io.wattledger.launcher.LauncherException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks an archive into a folder so that the folder either is complete or is not there:
 * everything goes to a neighbour first, which is renamed at the end.
 */
public final class Unpacking {

  private Unpacking() {}

  /** Reads one archive into a folder. */
  private interface Reading {
    void into(InputStream archive, Path folder, Allowance allowance) throws IOException;
  }

  /**
   * Unpacks the {@code .txz} inside a jar with PostgreSQL binaries.
   *
   * @param jar what Maven resolved
   * @param folder where the files go; nothing happens when it exists
   */
  public static void postgresql(Path jar, Path folder) {
    once(jar, folder, Unpacking::tarInJar);
  }

  /**
   * Unpacks a zip whose files all lie in one top folder, which is left out.
   *
   * @param zip what Maven resolved
   * @param folder where the files go; nothing happens when it exists
   */
  public static void zipWithoutTopFolder(Path zip, Path folder) {
    once(zip, folder, Unpacking::zip);
  }

  private static void once(Path archive, Path folder, Reading reading) {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path neighbour = folder.resolveSibling(folder.getFileName() + ".unpacking");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      delete(neighbour);
      Files.createDirectories(neighbour);
      reading.into(in, neighbour, new Allowance(Files.size(archive)));
      Files.move(neighbour, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LauncherException(
          "Cannot unpack %s into %s: %s.".formatted(archive, folder, e.getMessage()), e);
    }
  }

  /** Deletes a folder with everything in it; an absent one is fine. */
  public static void delete(Path folder) {
    if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tarInJar(InputStream jar, Path folder, Allowance allowance)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(jar);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".txz")) {
        tar(
            new TarReader(new BufferedInputStream(new XZInputStream(zip), 1 << 16)),
            folder,
            allowance);
        return;
      }
    }
    throw new IOException("no .txz inside");
  }

  private static void tar(TarReader tar, Path folder, Allowance allowance) throws IOException {
    for (Optional<TarEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
      TarEntry entry = next.get();
      allowance.member();
      allowance.take(entry.size());
      Path target = inside(folder, entry.name());
      switch (entry.kind()) {
        case DIRECTORY -> Files.createDirectories(target);
        case FILE -> {
          Files.createDirectories(target.getParent());
          Files.write(target, tar.content());
          executable(target, entry.executable());
        }
        case SYMBOLIC_LINK -> {
          inside(folder, folder.relativize(target).resolveSibling(entry.linkTarget()).toString());
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.linkTarget()));
        }
        case OTHER -> throw new IOException("unexpected kind of member: " + entry.name());
      }
    }
  }

  private static void zip(InputStream archive, Path folder, Allowance allowance)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    InputStream content = allowance.counted(zip);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      allowance.member();
      String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
      Path target = inside(folder, name);
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        executable(target, name.endsWith(".sh"));
      }
    }
  }

  /**
   * Where a member goes.
   *
   * @throws IOException when that is not below the folder
   */
  public static Path inside(Path folder, String name) throws IOException {
    Path target;
    try {
      target = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new IOException("a member has a name that no file can have", e);
    }
    if (!target.startsWith(folder)) {
      throw new IOException("a member points outside the archive: " + name);
    }
    return target;
  }

  private static void executable(Path file, boolean executable) {
    if (executable && !file.toFile().setExecutable(true, false)) {
      throw new LauncherException("Cannot make " + file + " executable.");
    }
  }
}
