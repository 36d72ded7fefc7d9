package io.wattledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  private static final int KILL = 9;

  @TempDir Path folder;

  private final String mark = "-Dwattledger.home=/nowhere/" + UUID.randomUUID();
  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void recordedProcessOfAGoneLauncherIsStopped() throws Exception {
    process = new ProcessBuilder("sleep", "600").start();
    RunFolder records = new RunFolder(folder);
    records.write(ProcessRecord.of("fleet", process.toHandle()));

    List<String> stopped = new Orphans(records, List.of(mark)).stop();

    assertThat(stopped).containsExactly("fleet");
    assertThat(ended()).isTrue();
    assertThat(records.all()).isEmpty();
  }

  @Test
  void processThatWasNeverRecordedIsFoundByItsMark() throws Exception {
    process = shell("echo ready; sleep 600; :", mark);

    List<String> stopped = new Orphans(new RunFolder(folder), List.of(mark)).stop();

    assertThat(stopped).containsExactly("process-" + process.pid());
    assertThat(ended()).isTrue();
  }

  @Test
  void processOfAnotherHomeIsLeftAlone() throws IOException {
    process = shell("echo ready; sleep 600; :", mark + "-other");

    assertThat(new Orphans(new RunFolder(folder), List.of(mark)).stop()).isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void processThatIgnoresTheRequestIsEndedByForce() throws Exception {
    process = shell("trap '' TERM; echo ready; while :; do sleep 1; done", mark);

    new Orphans(new RunFolder(folder), List.of(mark)).stop();

    assertThat(ended()).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + KILL);
  }

  /** A shell that has said "ready": before that, its command line may still be empty. */
  private static Process shell(String script, String mark) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", script, mark).start();
    assertThat(shell.inputReader().readLine()).isEqualTo("ready");
    return shell;
  }

  /** The JDK notices the end of a child a little later than the operating system does. */
  private boolean ended() throws InterruptedException {
    return process.waitFor(10, TimeUnit.SECONDS);
  }
}
