package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.CommandLine.Command;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void nothingMeansStartWithTheDemo() {
    assertThat(CommandLine.parse()).isEqualTo(new CommandLine(Command.START, false, null));
  }

  @Test
  void emptyMeansStartWithoutTheDemo() {
    assertThat(CommandLine.parse("--no-build", "--empty"))
        .isEqualTo(new CommandLine(Command.START, true, null));
  }

  @Test
  void wordsAreCommands() {
    assertThat(CommandLine.parse("status").command()).isEqualTo(Command.STATUS);
    assertThat(CommandLine.parse("stop").command()).isEqualTo(Command.STOP);
    assertThat(CommandLine.parse("demo").command()).isEqualTo(Command.DEMO);
    assertThat(CommandLine.parse("--help").command()).isEqualTo(Command.HELP);
  }

  @Test
  void chainsAreComparedWithHeadsOfAFile() {
    assertThat(CommandLine.parse("verify-audit"))
        .isEqualTo(new CommandLine(Command.VERIFY_AUDIT, false, null));
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
