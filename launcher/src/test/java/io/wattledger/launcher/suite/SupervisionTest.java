package io.wattledger.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.RunFolder;
import io.wattledger.launcher.process.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Child child;

  @AfterEach
  void stop() {
    child.requestStop();
    child.awaitStop(Duration.ofSeconds(5));
  }

  @Test
  void crashedProcessIsStartedAgainAndThatIsSaid() {
    // Given
    Supervision supervision = supervision("sleep 600");
    supervision.start();
    tendUntil(supervision, supervision::ready);
    ProcessHandle first = pid();

    // When
    first.destroyForcibly();
    tendUntil(supervision, () -> !supervision.ready());
    tendUntil(supervision, supervision::ready);

    // Then
    assertThat(pid().pid()).isNotEqualTo(first.pid());
    assertThat(text())
        .contains(
            "fleet stopped unexpectedly (signal 9). Starting it again in 1 s (attempt 1 of 4)")
        .contains("fleet is back");
  }

  @Test
  void processThatKeepsCrashingIsGivenUpWithTheEndOfItsLog() {
    // Given
    Supervision supervision = supervision("echo no database to be found; exit 7");

    // When
    supervision.start();
    tendUntil(supervision, supervision::givenUp);

    // Then
    assertThat(text())
        .contains("fleet stopped unexpectedly (exit 7). Giving up after 5 attempts")
        .contains("no database to be found");
  }

  private Supervision supervision(String script) {
    ProcessSpec spec =
        new ProcessSpec(
            "fleet",
            "fleet",
            8082,
            List.of("sh", "-c", script),
            Map.of(),
            folder,
            folder.resolve("fleet.log"),
            () -> true,
            StopSignal.TERMINATE);
    child = new Child(spec, new RunFolder(folder));
    return new Supervision(
        child, new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false));
  }

  private ProcessHandle pid() {
    return new RunFolder(folder).read("fleet").orElseThrow().find().orElseThrow();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static void tendUntil(Supervision supervision, BooleanSupplier done) {
    Instant deadline = Instant.now().plusSeconds(60);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      supervision.tend();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
