package io.wattledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

  @TempDir Path folder;

  @Test
  void runningProcessIsFoundThroughItsFile() {
    RunFolder records = new RunFolder(folder);
    ProcessHandle self = ProcessHandle.current();

    records.write(ProcessRecord.of("fleet", self));

    assertThat(records.read("fleet").flatMap(ProcessRecord::find)).contains(self);
    assertThat(records.all()).extracting(ProcessRecord::name).containsExactly("fleet");
  }

  @Test
  void samePidWithAnotherStartTimeIsAStranger() {
    ProcessHandle self = ProcessHandle.current();
    Instant before = self.info().startInstant().orElseThrow().minus(Duration.ofHours(1));

    assertThat(new ProcessRecord("fleet", self.pid(), before).find()).isEmpty();
  }

  @Test
  void endedProcessIsNotFound() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ProcessRecord process = ProcessRecord.of("fleet", ended.toHandle());
    ended.waitFor();

    assertThat(process.find()).isEmpty();
  }

  @Test
  void zombieIsNotFound() throws Exception {
    // Given a process that has ended under a parent that never asks for its exit code
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0.2 & exec sleep 600").start();
    try {
      ProcessHandle zombie = onlyChild(parent);
      ProcessRecord process = ProcessRecord.of("fleet", zombie);

      // When
      assertThat(Liveness.awaitEnd(zombie, Instant.now().plusSeconds(20))).isTrue();

      // Then
      assertThat(process.find()).isEmpty();
    } finally {
      parent.destroyForcibly();
    }
  }

  private static ProcessHandle onlyChild(Process parent) {
    Instant deadline = Instant.now().plusSeconds(20);
    while (parent.children().findAny().isEmpty()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
    return parent.children().findAny().orElseThrow();
  }

  @Test
  void unreadableFileCountsAsNone() throws IOException {
    Files.writeString(folder.resolve("fleet.pid"), "pid=12x\n");
    Files.writeString(folder.resolve("empty.pid"), "");

    RunFolder records = new RunFolder(folder);

    assertThat(records.read("fleet")).isEmpty();
    assertThat(records.read("absent")).isEmpty();
    assertThat(records.all()).isEmpty();
  }
}
