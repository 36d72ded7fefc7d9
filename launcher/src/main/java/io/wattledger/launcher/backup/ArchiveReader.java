package io.wattledger.launcher.backup;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.Versions;
import io.wattledger.launcher.archive.Allowance;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.backup.Manifest.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads an archive without trusting it: its members must be exactly those of the manifest, with
 * their sizes and hashes, none of them outside of the folder and all of them together no more than
 * an honest archive of this size can hold.
 */
final class ArchiveReader implements AutoCloseable {

  private static final int LARGEST_MANIFEST = 64 << 20;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final Allowance allowance;
  private final Manifest manifest;

  /**
   * Opens an archive.
   *
   * @throws IOException when it is no archive of this suite
   */
  ArchiveReader(Path file) throws IOException {
    this.file = file;
    this.allowance = new Allowance(Files.size(file));
    this.zip = new ZipFile(file.toFile());
    try {
      this.manifest = readManifest();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Makes sure that this suite is not older than the one that wrote the archive.
   *
   * @throws LauncherException naming what is newer
   */
  void requireNotNewer(BuiltMigrations built) {
    Versions own = Versions.current();
    List<String> newer = new ArrayList<>();
    if (manifest.format() > Manifest.FORMAT) {
      newer.add("format " + manifest.format() + ", known is " + Manifest.FORMAT);
    }
    compare("Wattledger", manifest.suite(), own.wattledger(), newer);
    compare("Keycloak", manifest.keycloak(), own.keycloak(), newer);
    compare("PostgreSQL", manifest.postgresql(), own.postgresql(), newer);
    if (!major(manifest.postgresql()).equals(major(own.postgresql())) && newer.isEmpty()) {
      throw new LauncherException(
          "%s holds databases of PostgreSQL %s, and files of one major version cannot be read by another; this suite brings %s. Restore with the suite that wrote it, and upgrade then."
              .formatted(file, manifest.postgresql(), own.postgresql()));
    }
    for (Service service : Service.values()) {
      List<String> unknown =
          new ArrayList<>(manifest.migrations().getOrDefault(service.id(), List.of()));
      unknown.removeAll(built.of(service));
      if (!unknown.isEmpty()) {
        newer.add(service.id() + " migrations " + String.join(", ", unknown));
      }
    }
    if (!newer.isEmpty()) {
      throw new LauncherException(
          "%s was written by a newer suite (%s). Build that one first; going back is not possible."
              .formatted(file, String.join("; ", newer)));
    }
  }

  /**
   * Unpacks everything into an empty folder; member {@code a/b} becomes file {@code a/b}.
   *
   * @throws IOException when a member is missing, too much, damaged, or points outside
   */
  void unpack(Path folder) throws IOException {
    requireSameMembers();
    requireSpace(folder);
    for (ZipEntry entry : zip.stream().filter(ZipEntry::isDirectory).toList()) {
      allowance.member();
      Files.createDirectories(Unpacking.inside(folder, entry.getName()));
    }
    for (StoredFile stored : manifest.files()) {
      allowance.member();
      unpack(stored, Unpacking.inside(folder, stored.name()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void unpack(StoredFile stored, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    MessageDigest digest = ArchiveWriter.sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(zip.getEntry(stored.name()));
        OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        size += read;
        allowance.take(read);
        if (size > stored.size()) {
          break;
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (size != stored.size()
        || !HexFormat.of().formatHex(digest.digest()).equals(stored.sha256())) {
      throw new IOException(stored.name() + " is not what was backed up");
    }
  }

  private Manifest readManifest() throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new IOException("it has no " + Manifest.NAME);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readNBytes(LARGEST_MANIFEST + 1);
      allowance.take(json.length);
      if (json.length > LARGEST_MANIFEST) {
        throw new IOException("its manifest is too large");
      }
      return Manifest.parse(json);
    }
  }

  private void requireSameMembers() throws IOException {
    Set<String> present =
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .map(ZipEntry::getName)
            .collect(Collectors.toSet());
    present.remove(Manifest.NAME);
    Set<String> listed =
        manifest.files().stream().map(StoredFile::name).collect(Collectors.toSet());
    if (!present.equals(listed) || listed.size() != manifest.files().size()) {
      throw new IOException("its members are not those of its manifest");
    }
  }

  private void requireSpace(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (manifest.bytes() < 0 || manifest.bytes() > free) {
      throw new IOException(
          "it needs %,d bytes and %,d are free at %s".formatted(manifest.bytes(), free, folder));
    }
  }

  private static void compare(String what, String theirs, String own, List<String> newer) {
    if (isNewer(theirs, own)) {
      newer.add(what + " " + theirs + ", this one is " + own);
    }
  }

  /** Compares the numbers of versions: 26.10.1 is newer than 26.9. */
  static boolean isNewer(String theirs, String own) {
    int[] left = numbers(theirs);
    int[] right = numbers(own);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int a = i < left.length ? left[i] : 0;
      int b = i < right.length ? right[i] : 0;
      if (a != b) {
        return a > b;
      }
    }
    return false;
  }

  private static int[] numbers(String version) {
    return java.util.Arrays.stream(version.split("-", 2)[0].split("\\."))
        .filter(part -> part.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String major(String version) {
    return version.split("\\.", 2)[0];
  }
}
