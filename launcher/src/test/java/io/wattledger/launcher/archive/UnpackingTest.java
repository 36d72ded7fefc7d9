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
