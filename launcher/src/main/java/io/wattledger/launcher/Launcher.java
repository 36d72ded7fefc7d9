package io.wattledger.launcher;

import io.wattledger.launcher.demo.DemoLoader;
import io.wattledger.launcher.suite.Blueprint;
import io.wattledger.launcher.suite.Console;
import io.wattledger.launcher.suite.DemoCommand;
import io.wattledger.launcher.suite.DemoCompany;
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
    Home home = Home.of(System.getenv(Home.VARIABLE), root);
    Ports ports = Ports.parse(System.getenv(Ports.OFFSET_VARIABLE));
    return switch (commandLine.command()) {
      case START ->
          new Suite(
                  new Blueprint(root, home, ports),
                  console,
                  commandLine.empty() ? Optional.empty() : Optional.of(demo(home)))
              .run();
      case DEMO -> {
        new DemoCommand(root, home, demo(home), console).run();
        yield 0;
      }
      case STATUS -> new Status(root, home, console).print();
      case STOP -> {
        new StopCommand(new Blueprint(root, home, ports), console).run();
        yield 0;
      }
      case VERIFY_AUDIT ->
          new VerifyAuditCommand(root, home, console).run(fromCaller(commandLine.heads()));
      case HELP -> 0;
    };
  }

  /** A file as the person names it, who may stand in another folder than the script. */
  private static Path fromCaller(Path file) {
    return file == null ? null : Path.of(System.getProperty("wattledger.caller", "")).resolve(file);
  }

  private static DemoCompany demo(Home home) {
    Path files = home.folder().resolve("demo");
    return new DemoCompany(
        home,
        (gateway, tokenEndpoint, progress) ->
            DemoLoader.load(gateway, tokenEndpoint, files, progress));
  }
}
