package io.wattledger.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnpackingTest {

  @TempDir Path folder;

  @Test
  void postgresqlComesOutWithProgramsAndLinks() {
    Path binaries = folder.resolve("binaries");

    Unpacking.postgresql(postgresqlJar(), binaries);

    assertThat(binaries.resolve("bin/postgres")).isExecutable();
    assertThat(binaries.resolve("bin/initdb")).isExecutable();
    assertThat(binaries.resolve("share/postgresql/postgresql.conf.sample")).isNotEmptyFile();
    assertThat(binaries.resolve("lib/postgresql")).isDirectory();
  }

  @Test
  void unpackingThatWasCutShortIsDoneAgain() throws IOException {
    // Given what a killed launcher leaves behind
    Path neighbour = folder.resolve("keycloak.unpacking");
    Files.createDirectories(neighbour.resolve("bin"));
    Files.writeString(neighbour.resolve("bin/kc.sh"), "half a fi");
    Path zip = zip("keycloak-1/bin/kc.sh", "whole file");

    // When
    Unpacking.zipWithoutTopFolder(zip, folder.resolve("keycloak"));

    // Then
    assertThat(folder.resolve("keycloak/bin/kc.sh")).hasContent("whole file").isExecutable();
    assertThat(neighbour).doesNotExist();
  }

  @Test
  void memberThatPointsOutsideIsRefused() throws IOException {
    Path zip = zip("keycloak-1/../../outside.txt", "x");

    assertThatThrownBy(() -> Unpacking.zipWithoutTopFolder(zip, folder.resolve("keycloak")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("a member points outside the archive");
    assertThat(folder.resolve("keycloak")).doesNotExist();
  }

  @Test
  void damagedArchiveIsNamed() throws IOException {
    Path jar = folder.resolve("damaged.jar");
    Files.writeString(jar, "not an archive");

    assertThatThrownBy(() -> Unpacking.postgresql(jar, folder.resolve("binaries")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("Cannot unpack " + jar);
  }

  @Test
  void smallArchiveThatWouldFillTheDiskIsRefused() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream members = new ZipOutputStream(out)) {
      members.putNextEntry(new ZipEntry("keycloak-1/zeros"));
      for (int megabyte = 0; megabyte < 200; megabyte++) {
        members.write(zeros);
      }
      members.closeEntry();
    }

    assertThatThrownBy(() -> Unpacking.zipWithoutTopFolder(zip, folder.resolve("keycloak")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("unpacks to more than");
    assertThat(folder.resolve("keycloak")).doesNotExist();
  }

  @Test
  void tarThatClaimsMoreThanItCanHoldOrLinksOutsideIsRefused() throws IOException {
    assertThatThrownBy(() -> unpack(tarMember("huge", '0', 1L << 32, "")))
        .hasMessageContaining("unpacks to more than");
    assertThatThrownBy(() -> unpack(tarMember("link", '2', 0, "../../outside")))
        .hasMessageContaining("a member points outside the archive");
    assertThatThrownBy(() -> unpack(tarMember("link", '2', 0, "/etc/passwd")))
        .hasMessageContaining("a member points outside the archive");
    assertThatThrownBy(() -> unpack(tarMember("pipe", '6', 0, "")))
        .hasMessageContaining("unexpected kind of member");
  }

  /** A jar with a {@code .txz} that has one header and nothing behind it. */
  private Path tarMember(String name, char type, long size, String link) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, "%011o".formatted(size));
    header[156] = (byte) type;
    put(header, 157, link);
    Path jar = folder.resolve("made.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream members = new ZipOutputStream(out)) {
      members.putNextEntry(new ZipEntry("postgres.txz"));
      XZOutputStream xz = new XZOutputStream(members, new LZMA2Options(0));
      xz.write(header);
      xz.finish();
      members.closeEntry();
    }
    return jar;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private void unpack(Path jar) {
    Unpacking.postgresql(jar, folder.resolve("binaries"));
  }

  private Path zip(String name, String content) throws IOException {
    Path zip = folder.resolve("archive.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream members = new ZipOutputStream(out)) {
      members.putNextEntry(new ZipEntry(name));
      members.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      members.closeEntry();
    }
    return zip;
  }

  private static Path postgresqlJar() {
    return Path.of(
        System.getProperty("wattledger.runtime"),
        "postgresql-" + Versions.current().postgresql() + ".jar");
  }
}
