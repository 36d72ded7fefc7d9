package io.wattledger.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was typed after {@code ./run}.
 *
 * @param command what to do
 * @param empty whether to start without the demo company
 * @param heads file with heads of audit chains that were noted earlier, null for none
 */
record CommandLine(Command command, boolean empty, Path heads) {

  enum Command {
    START,
    STATUS,
    STOP,
    DEMO,
    VERIFY_AUDIT,
    HELP
  }

  static final String HELP =
      """
      Wattledger on one machine.

        ./run              builds what is missing, starts everything, stays until Ctrl-C
        ./run --empty      the same without the demo company
        ./run --no-build   takes what is built, also when sources are newer
        ./run status       what runs; exit 0 when everything is ready, 1 when not, 3 when stopped
        ./run stop         stops what runs, also what a killed start left behind
        ./run demo         loads the demo company into the suite that runs
        ./run verify-audit checks the audit chains from the databases; exit 0 when all are intact
                           --head FILE: an earlier output, whose heads the chains must still hold
        ./run --help       this text

      Environment
        WATTLEDGER_HOME          where the data are kept (default: .wattledger beside this script)
        WATTLEDGER_PORT_OFFSET   added to every port, for example 10 (default: 0)""";

  static CommandLine parse(String... arguments) {
    Command command = Command.START;
    boolean empty = false;
    Path heads = null;
    for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "status" -> command = Command.STATUS;
        case "stop" -> command = Command.STOP;
        case "demo" -> command = Command.DEMO;
        case "verify-audit" -> command = Command.VERIFY_AUDIT;
        case "--head" -> heads = file(rest);
        case "--help", "-h", "help" -> {
          return new CommandLine(Command.HELP, false, null);
        }
        case "--empty" -> empty = true;
        case "--no-build" -> {
          // The script has acted on it before this program started.
        }
        default ->
            throw new LauncherException(
                "'%s' is not a command of ./run.%n%n%s".formatted(argument, HELP));
      }
    }
    return new CommandLine(command, empty, heads);
  }

  private static Path file(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new LauncherException("--head needs a file, for example --head heads.txt");
    }
    return Path.of(rest.next());
  }
}
