package io.wattledger.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.StoredProperties;
import io.wattledger.launcher.postgres.Account;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.postgres.LocalServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup of a real server while it writes, and what a restore makes of it and of worse archives.
 */
class BackupTest {

  private static final long ACCOUNTS = 100;

  @TempDir static Path folder;
  private static Path archive;

  /** Money moves between accounts while the files are copied; the sum may never be another one. */
  @BeforeAll
  static void backUpWhileMoneyMoves() throws Exception {
    Home home = home("original");
    fakeBuild("1", "2");
    try (LocalServer local = new LocalServer(home).start()) {
      new Databases(local.server(), new Secrets(home.secrets())).ensure(true);
      StoredProperties.write(home.folder().resolve("demo.properties"), Map.of("loaded", "true"));
      local.run(
          "fleet",
          "CREATE TABLE flyway_schema_history (installed_rank int, version text, success bool);"
              + "INSERT INTO flyway_schema_history VALUES (1, '1', true), (2, '2', true);"
              + "CREATE TABLE audit_seal (seq bigint, hash text);"
              + "INSERT INTO audit_seal VALUES (1, 'first'), (2, 'second');"
              + "CREATE TABLE account (id int PRIMARY KEY, amount bigint);"
              + "INSERT INTO account SELECT i, 1000 FROM generate_series(1, %d) i"
                  .formatted(ACCOUNTS));
      AtomicBoolean enough = new AtomicBoolean();
      Thread writer = new Thread(() -> moveMoney(local, enough));
      writer.start();
      archive = folder.resolve("backup.zip");
      new Backup(home, local.server()).write(archive);
      enough.set(true);
      writer.join();
    }
  }

  @Test
  void restoredDatabasesAreOneConsistentState() throws SQLException, IOException {
    Home home = home("restored");

    Restore.Result result = restore(home, archive);

    assertThat(result.auditHeads()).containsEntry("fleet", "2 second");
    assertThat(result.aside()).isEmpty();
    assertThat(StoredProperties.read(home.folder().resolve("demo.properties")))
        .containsEntry("loaded", "true");
    try (LocalServer local = new LocalServer(home("restored")).start()) {
      assertThat(local.text("fleet", "SELECT sum(amount)::text FROM account")).isEqualTo("100000");
      assertThat(local.text("fleet", "SELECT count(*)::text FROM account")).isEqualTo("100");
      assertThat(local.text("postgres", "SHOW data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void archiveIsForItsOwnerOnlyAndNeverReplacesAnother() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> new Backup(home("unused"), null).write(archive))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("a backup never replaces one");
  }

  @Test
  void everyPresentFileStaysAsideUntilSomebodyDeletesIt() throws IOException {
    Home home = homeWithData("replaced");

    Path aside = restore(home, archive).aside().orElseThrow();

    assertThat(aside.resolve("secrets.properties")).hasContent("fleet_app=precious");
    assertThat(home.folder().resolve("secrets.properties")).content().contains("fleet_app");
    assertThat(Files.readString(home.secrets())).doesNotContain("precious");
    assertThat(home.folder().resolve("keycloak-1/bin")).exists();
    assertThat(home.folder().resolve("backups/older.zip")).exists();
  }

  @Test
  void damagedArchiveLeavesTheHomeAsItWas() throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length / 2] ^= 0x55;
    assertRefused(Files.write(folder.resolve("damaged.zip"), bytes), "cannot be restored");
  }

  @Test
  void cutArchiveLeavesTheHomeAsItWas() throws IOException {
    byte[] bytes = java.util.Arrays.copyOf(Files.readAllBytes(archive), 100_000);
    assertRefused(Files.write(folder.resolve("cut.zip"), bytes), "cannot be restored");
  }

  @Test
  void changedMemberIsFoundByItsHash() throws IOException {
    Path forged = folder.resolve("forged.zip");
    try (ZipFile from = new ZipFile(archive.toFile());
        ZipOutputStream to = zip(forged)) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("home/secrets.properties")) {
          content[content.length - 2] ^= 1;
        }
        to.write(content);
        to.closeEntry();
      }
    }
    assertRefused(forged, "home/secrets.properties is not what was backed up");
  }

  @Test
  void newerSuiteIsNotTakenBack() throws IOException {
    assertRefused(
        archiveOf(manifest("99.0.0", "18.6.0", List.of(), "")), "written by a newer suite");
    assertRefused(archiveOf(manifest("0.1.0", "19.1.0", List.of(), "")), "PostgreSQL 19.1.0");
    assertRefused(archiveOf(manifest("0.1.0", "17.4.0", List.of(), "")), "of one major version");
    assertRefused(
        archiveOf(manifest("0.1.0", "18.6.0", List.of("1", "77"), "")), "fleet migrations 77");
  }

  @Test
  void memberOutsideOfTheFolderIsRefused() throws IOException {
    Path outside = folder.resolve("evil.txt");
    String name = "../../../../../../../../.." + outside;
    assertRefused(
        archiveOf(manifest("0.1.0", "18.6.0", List.of(), name), name),
        "points outside the archive");
    assertThat(outside).doesNotExist();
  }

  @Test
  void archiveThatUnpacksToFarTooMuchIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    long size = 600L << 20;
    String manifest = manifest("0.1.0", "18.6.0", List.of(), "data/zeros", size);
    try (ZipOutputStream zip = zip(bomb)) {
      member(zip, Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("data/zeros"));
      byte[] zeros = new byte[1 << 20];
      for (long written = 0; written < size; written += zeros.length) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertRefused(bomb, "unpacks to more than");
  }

  @Test
  void memberThatTheManifestDoesNotKnowIsRefused() throws IOException {
    assertRefused(
        archiveOf(manifest("0.1.0", "18.6.0", List.of(), ""), "home/extra.properties"),
        "its members are not those of its manifest");
  }

  @Test
  void swapThatWasCutShortIsFinishedByTheNextCommand() throws IOException {
    // Given the moment between the two renames
    Path home = Files.createDirectories(folder.resolve("swapped"));
    Path staged = Files.createDirectories(folder.resolve("swapped.restoring"));
    Files.writeString(staged.resolve("new"), "new");
    Path aside = folder.resolve("swapped.before");
    Files.move(home, aside);
    StoredProperties.write(
        folder.resolve("swapped.restore.properties"),
        Map.of(
            "target.0", home.toString(),
            "staged.0", staged.toString(),
            "aside.0", aside.toString()));

    assertThat(FolderSwap.of(home).finish()).isTrue();
    assertThat(home.resolve("new")).exists();
    assertThat(aside).exists();
    assertThat(FolderSwap.of(home).finish()).isFalse();
  }

  private static void moveMoney(LocalServer local, AtomicBoolean enough) {
    try (Connection connection = local.server().connect("fleet");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; !enough.get(); i++) {
        statement.execute(
            "UPDATE account SET amount = amount - 7 WHERE id = " + (1 + i % ACCOUNTS));
        statement.execute(
            "UPDATE account SET amount = amount + 7 WHERE id = " + (1 + (i * 31 + 5) % ACCOUNTS));
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(Path bad, String told) throws IOException {
    Home home = homeWithData("kept-" + bad.getFileName());
    assertThatThrownBy(() -> restore(home, bad))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(told);
    assertThat(home.secrets()).hasContent("fleet_app=precious");
    assertThat(folder.resolve(home.folder().getFileName() + ".restoring")).doesNotExist();
    try (var beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(home.folder().getFileName() + ".before"));
    }
  }

  private static Restore.Result restore(Home home, Path from) {
    return new Restore(folder, home, Account.choose()).from(from);
  }

  private static Home homeWithData(String name) throws IOException {
    Home home = home(name);
    Files.writeString(home.secrets(), "fleet_app=precious");
    Files.createDirectories(home.folder().resolve("keycloak-1/bin"));
    Files.createDirectories(home.folder().resolve("backups"));
    Files.writeString(home.folder().resolve("backups/older.zip"), "older");
    return home;
  }

  private static String manifest(
      String suite, String postgresql, List<String> migrations, String member) {
    return manifest(suite, postgresql, migrations, member, 1);
  }

  private static String manifest(
      String suite, String postgresql, List<String> migrations, String member, long size) {
    return new String(
        new Manifest(
                Manifest.FORMAT,
                suite,
                "2026-11-24T00:00:00Z",
                postgresql,
                "26.7.3",
                Map.of("fleet", migrations),
                Map.of(),
                member.isEmpty()
                    ? List.of()
                    : List.of(new Manifest.StoredFile(member, size, "0".repeat(64))))
            .json(),
        StandardCharsets.UTF_8);
  }

  private static Path archiveOf(String manifest, String... members) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".zip");
    try (ZipOutputStream zip = zip(file)) {
      member(zip, Manifest.NAME, manifest.getBytes(StandardCharsets.UTF_8));
      for (String name : members) {
        member(zip, name, new byte[] {1});
      }
    }
    return file;
  }

  private static void member(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(out);
  }

  /** Services as they are built, reduced to the names of their migrations. */
  private static void fakeBuild(String... versions) throws IOException {
    for (Service service : Service.values()) {
      Path app = folder.resolve(service.id()).resolve("target/quarkus-app");
      Files.createDirectories(app.resolve("app"));
      Files.createDirectories(app.resolve("lib/main"));
      try (ZipOutputStream jar = zip(app.resolve("app").resolve(service.id() + ".jar"))) {
        for (String version : versions) {
          member(jar, "db/migration/V" + version + "__change.sql", new byte[0]);
        }
      }
    }
  }

  private static Home home(String name) throws IOException {
    return Home.of(Files.createDirectories(folder.resolve(name)).toString(), folder);
  }
}
