package io.wattledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  @TempDir Path folder;

  private final String mark = "-Dwattledger.home=/nowhere/" + UUID.randomUUID();
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void recordedProcessOfAGoneLauncherIsStopped() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
    RunFolder records = new RunFolder(folder);
    records.write(ProcessRecord.of("fleet", process.toHandle()));

    List<String> stopped = new Orphans(records, List.of(mark)).stop();

    assertThat(stopped).containsExactly("fleet");
    assertThat(process.isAlive()).isFalse();
    assertThat(records.all()).isEmpty();
  }

  @Test
  void processThatWasNeverRecordedIsFoundByItsMark() throws IOException {
    process = new ProcessBuilder("sh", "-c", "sleep 600; :", mark).start();

    List<String> stopped = new Orphans(new RunFolder(folder), List.of(mark)).stop();

    assertThat(stopped).containsExactly("process-" + process.pid());
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void processOfAnotherHomeIsLeftAlone() throws IOException {
    process = new ProcessBuilder("sh", "-c", "sleep 600; :", mark + "-other").start();

    assertThat(new Orphans(new RunFolder(folder), List.of(mark)).stop()).isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void processThatIgnoresTheRequestIsEndedByForce() throws IOException {
    process =
        new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done", mark).start();
    assertThat(process.isAlive()).isTrue();

    new Orphans(new RunFolder(folder), List.of(mark)).stop();

    assertThat(process.isAlive()).isFalse();
  }
}
