package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.CommandLine.Command;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void nothingMeansStartWithTheDemo() {
    assertThat(CommandLine.parse().command()).isEqualTo(Command.START);
    assertThat(CommandLine.parse().empty()).isFalse();
  }

  @Test
  void emptyMeansStartWithoutTheDemo() {
    CommandLine typed = CommandLine.parse("--no-build", "--empty");
    assertThat(typed.command()).isEqualTo(Command.START);
    assertThat(typed.empty()).isTrue();
  }

  @Test
  void wordsAreCommands() {
    assertThat(CommandLine.parse("status").command()).isEqualTo(Command.STATUS);
    assertThat(CommandLine.parse("stop").command()).isEqualTo(Command.STOP);
    assertThat(CommandLine.parse("demo").command()).isEqualTo(Command.DEMO);
    assertThat(CommandLine.parse("--help").command()).isEqualTo(Command.HELP);
    assertThat(CommandLine.parse("reset", "--yes").agreed()).isTrue();
    assertThat(CommandLine.parse("reset").agreed()).isFalse();
  }

  @Test
  void backupAndRestoreTakeAFile() {
    assertThat(CommandLine.parse("backup").file()).isEmpty();
    assertThat(CommandLine.parse("backup", "a.zip").file()).contains("a.zip");
    assertThat(CommandLine.parse("restore", "a.zip", "--replace").agreed()).isTrue();
    assertThatThrownBy(() -> CommandLine.parse("restore")).hasMessageContaining("Which backup?");
    assertThatThrownBy(() -> CommandLine.parse("backup", "a.zip", "b.zip"))
        .hasMessageContaining("Only one file");
    assertThatThrownBy(() -> CommandLine.parse("stop", "a.zip"))
        .hasMessageContaining("'a.zip' is not a command");
  }

  @Test
  void chainsAreComparedWithHeadsOfAFile() {
    assertThat(CommandLine.parse("verify-audit").command()).isEqualTo(Command.VERIFY_AUDIT);
    assertThat(CommandLine.parse("verify-audit").heads()).isNull();
    assertThat(CommandLine.parse("verify-audit", "--head", "heads.txt").heads())
        .isEqualTo(Path.of("heads.txt"));
    assertThatThrownBy(() -> CommandLine.parse("verify-audit", "--head"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("--head needs a file");
  }

  @Test
  void unknownWordIsRefusedWithTheHelp() {
    assertThatThrownBy(() -> CommandLine.parse("restart"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("'restart' is not a command of ./run.")
        .hasMessageContaining("./run status");
  }
}
