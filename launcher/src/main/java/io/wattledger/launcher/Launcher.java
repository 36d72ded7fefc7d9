package io.wattledger.launcher;

import io.wattledger.launcher.backup.FolderSwap;
import io.wattledger.launcher.demo.DemoLoader;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.suite.BackupCommand;
import io.wattledger.launcher.suite.Blueprint;
import io.wattledger.launcher.suite.Console;
import io.wattledger.launcher.suite.DemoCommand;
import io.wattledger.launcher.suite.DemoCompany;
import io.wattledger.launcher.suite.Question;
import io.wattledger.launcher.suite.ResetCommand;
import io.wattledger.launcher.suite.RestoreCommand;
import io.wattledger.launcher.suite.Status;
import io.wattledger.launcher.suite.StopCommand;
import io.wattledger.launcher.suite.Suite;
import io.wattledger.launcher.suite.VerifyAuditCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code ./run} starts. */
public final class Launcher {

  private Launcher() {}

  /** Runs one command; see {@link CommandLine#HELP}. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Console console = new Console(out, Boolean.getBoolean("wattledger.terminal"));
    int exit;
    try {
      exit = run(CommandLine.parse(arguments), console);
    } catch (LauncherException e) {
      console.problem(e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private static int run(CommandLine commandLine, Console console) {
    if (commandLine.command() == CommandLine.Command.HELP) {
      console.line(CommandLine.HELP);
      return 0;
    }
    Path root = Path.of(System.getProperty("wattledger.root", ".")).toAbsolutePath().normalize();
    Home home = home(root, console);
    Ports ports = Ports.parse(System.getenv(Ports.OFFSET_VARIABLE));
    Outside outside = Outside.of(System.getenv());
    return switch (commandLine.command()) {
      case START -> {
        Optional<DemoCompany> demo =
            commandLine.empty() ? Optional.empty() : Optional.of(demo(home));
        if (demo.isPresent() && outside.keycloak().isPresent()) {
          console.note(
              "An external Keycloak has no demo people, so this starts without the demo company.");
          demo = Optional.empty();
        }
        yield new Suite(new Blueprint(root, home, ports, outside), console, demo).run();
      }
      case DEMO -> {
        new DemoCommand(root, home, demo(home), outside, console).run();
        yield 0;
      }
      case STATUS -> new Status(root, home, console).print();
      case STOP -> {
        new StopCommand(new Blueprint(root, home, ports, outside), console).run();
        yield 0;
      }
      case BACKUP -> {
        new BackupCommand(root, home, outside, console).run(commandLine.file().map(Launcher::path));
        yield 0;
      }
      case RESTORE -> {
        new RestoreCommand(root, home, outside, console, Question.atTerminal())
            .run(path(commandLine.file().orElseThrow()), commandLine.agreed());
        yield 0;
      }
      case RESET -> {
        new ResetCommand(root, home, console, Question.atTerminal()).run(commandLine.agreed());
        yield 0;
      }
      case VERIFY_AUDIT ->
          new VerifyAuditCommand(root, home, outside, console).run(fromCaller(commandLine.heads()));
      case HELP -> 0;
    };
  }

  /** A file as the person names it, who may stand in another folder than the script. */
  private static Path fromCaller(Path file) {
    return file == null ? null : Path.of(System.getProperty("wattledger.caller", "")).resolve(file);
  }

  /** The home, after a restore that was cut short has been brought to its end. */
  private static Home home(Path root, Console console) {
    String variable = System.getenv(Home.VARIABLE);
    if (FolderSwap.of(Home.folderOf(variable, root)).finish()) {
      console.note("A restore that was cut short is finished now.");
    }
    return Home.of(variable, root);
  }

  /** A path as the person meant it, seen from where the command was typed. */
  private static Path path(String typed) {
    return Path.of(System.getProperty("wattledger.caller", ""))
        .resolve(typed)
        .toAbsolutePath()
        .normalize();
  }

  private static DemoCompany demo(Home home) {
    Path files = home.folder().resolve("demo");
    return new DemoCompany(
        home,
        (gateway, tokenEndpoint, progress) ->
            DemoLoader.load(gateway, tokenEndpoint, files, progress));
  }
}
