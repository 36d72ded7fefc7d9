package io.wattledger.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Home home;
  private Path elsewhere;

  @BeforeEach
  void fill() throws IOException {
    home = Home.of(Files.createDirectory(folder.resolve("acme")).toString(), folder);
    write("secrets.properties", "demo.properties", "keycloak-realm.properties");
    write(
        "postgresql/data/base/1", "postgresql/initialised", "postgresql/binaries-18/bin/postgres");
    write("keycloak-26/lib/keycloak.jar", "keycloak-26/data/import/wattledger-realm.json");
    write("logs/fleet.log", "run/suite.properties", "backups/b.zip", "my-notes.txt");
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("precious"), "precious");
    Files.createSymbolicLink(home.folder().resolve("demo"), elsewhere);
    Files.createSymbolicLink(home.logs().resolve("linked"), elsewhere);
  }

  @Test
  void dataGoAndProgramsBackupsAndForeignFilesStay() {
    reset("acme", false);

    assertThat(home.folder().resolve("postgresql/data")).doesNotExist();
    assertThat(home.folder().resolve("postgresql/initialised")).doesNotExist();
    assertThat(home.secrets()).doesNotExist();
    assertThat(home.folder().resolve("demo.properties")).doesNotExist();
    assertThat(home.folder().resolve("keycloak-26/data/import")).doesNotExist();
    assertThat(home.log("fleet")).doesNotExist();
    assertThat(home.folder().resolve("postgresql/binaries-18/bin/postgres")).exists();
    assertThat(home.folder().resolve("keycloak-26/lib/keycloak.jar")).exists();
    assertThat(home.folder().resolve("backups/b.zip")).exists();
    assertThat(home.folder().resolve("my-notes.txt")).exists();
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("removed  " + home.folder().resolve("postgresql/data"))
        .contains("kept     " + home.folder().resolve("my-notes.txt"))
        .contains("kept     " + home.folder().resolve("backups"));
  }

  @Test
  void linksAreRemovedAndNeverFollowed() {
    reset("acme", false);

    assertThat(home.folder().resolve("demo")).doesNotExist();
    assertThat(home.logs().resolve("linked")).doesNotExist();
    assertThat(elsewhere.resolve("precious")).exists();
  }

  @Test
  void databasesBehindALinkAreNotRemoved() throws IOException {
    Path real = folder.resolve("moved");
    Files.move(home.folder().resolve("postgresql"), real);
    Files.createSymbolicLink(home.folder().resolve("postgresql"), real);

    assertThatThrownBy(() -> reset("acme", false))
        .hasMessageContaining("is a link to another place");
    assertThat(real.resolve("data/base/1")).exists();
    assertThat(home.secrets()).exists();
  }

  @Test
  void anotherWordChangesNothing() {
    assertThatThrownBy(() -> reset("yes", false))
        .isInstanceOf(LauncherException.class)
        .hasMessage("Nothing was changed.");
    assertThat(home.secrets()).exists();
  }

  @Test
  void scriptHasToSaySo() {
    assertThatThrownBy(() -> reset(null, false)).hasMessageContaining("--yes says yes");
    assertThat(home.secrets()).exists();
    reset(null, true);
    assertThat(home.secrets()).doesNotExist();
  }

  @Test
  void runningHomeIsRefused() {
    HomeLock lock = HomeLock.take(home).orElseThrow();
    try {
      assertThatThrownBy(() -> reset(null, true)).hasMessageContaining("Wattledger runs");
      assertThat(home.secrets()).exists();
    } finally {
      lock.close();
    }
  }

  private void reset(String answer, boolean agreed) {
    Console console = new Console(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    new ResetCommand(folder, home, console, new Question(text -> answer)).run(agreed);
  }

  private void write(String... files) throws IOException {
    for (String file : files) {
      Path path = home.folder().resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "x");
    }
  }
}
