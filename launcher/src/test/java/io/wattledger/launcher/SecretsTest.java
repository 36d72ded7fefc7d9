package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void processesThatMakeSecretsAtTheSameTimeAgree() throws Exception {
    Path file = folder.resolve("secrets.properties");
    List<Process> makers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      makers.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Maker.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start());
    }

    List<String> printed = new ArrayList<>();
    for (Process maker : makers) {
      printed.add(new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(maker.waitFor()).as(printed.get(printed.size() - 1)).isZero();
    }
    assertThat(printed).allMatch(printed.get(0)::equals);
    assertThat(StoredProperties.read(file)).hasSize(Maker.SECRETS);
  }

  /** A process that asks for many secrets. */
  static final class Maker {

    static final int SECRETS = 200;

    private Maker() {}

    public static void main(String[] arguments) {
      Secrets secrets = new Secrets(Path.of(arguments[0]));
      for (int i = 0; i < SECRETS; i++) {
        System.out.println(secrets.get("secret" + i));
      }
    }
  }
}
