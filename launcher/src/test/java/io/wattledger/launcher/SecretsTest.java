package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void secretStaysTheSameForGood() {
    Path file = folder.resolve("secrets.properties");

    String first = new Secrets(file).get("fleet_app");
    String other = new Secrets(file).get("fleet_owner");

    assertThat(first).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(other);
    assertThat(new Secrets(file).get("fleet_app")).isEqualTo(first);
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    Path file = folder.resolve("secrets.properties");

    new Secrets(file).get("fleet_app");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
