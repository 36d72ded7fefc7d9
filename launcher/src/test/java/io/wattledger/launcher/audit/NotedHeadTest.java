package io.wattledger.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotedHeadTest {

  private static final String HASH = "ab".repeat(32);

  @TempDir Path folder;

  @Test
  void headsAreFoundInAnEarlierOutputAndInALog() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("heads.txt"),
            """
              cost-model         intact: 3 entries
                                 head cost-model 3 %s
            2026-11-03T09:15:00Z INFO  [AuditSealer] [] Audit chain: head fleet 17 %s
            """
                .formatted(HASH, HASH));
    assertThat(NotedHead.read(file))
        .containsExactly(new NotedHead("cost-model", 3, HASH), new NotedHead("fleet", 17, HASH));
  }

  @Test
  void fileWithoutHeadsIsRefusedInsteadOfComparingNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.txt"), "nothing\n");
    assertThatThrownBy(() -> NotedHead.read(file))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("names no head");
    assertThatThrownBy(() -> NotedHead.read(folder.resolve("absent.txt")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("Cannot read");
  }
}
