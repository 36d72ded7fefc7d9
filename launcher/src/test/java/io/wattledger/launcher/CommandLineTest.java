package io.wattledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.launcher.CommandLine.Command;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void nothingMeansStartWithTheDemo() {
    assertThat(CommandLine.parse()).isEqualTo(new CommandLine(Command.START, false));
  }

  @Test
  void emptyMeansStartWithoutTheDemo() {
    assertThat(CommandLine.parse("--no-build", "--empty"))
        .isEqualTo(new CommandLine(Command.START, true));
  }

  @Test
  void wordsAreCommands() {
    assertThat(CommandLine.parse("status").command()).isEqualTo(Command.STATUS);
    assertThat(CommandLine.parse("stop").command()).isEqualTo(Command.STOP);
    assertThat(CommandLine.parse("demo").command()).isEqualTo(Command.DEMO);
    assertThat(CommandLine.parse("--help").command()).isEqualTo(Command.HELP);
  }

  @Test
  void unknownWordIsRefusedWithTheHelp() {
    assertThatThrownBy(() -> CommandLine.parse("restart"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("'restart' is not a command of ./run.")
        .hasMessageContaining("./run status");
  }
}
