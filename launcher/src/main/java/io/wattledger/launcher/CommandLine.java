package io.wattledger.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./run}.
 *
 * @param command what to do
 * @param empty whether to start without the demo company
 * @param agreed whether something may be replaced or removed without asking
 * @param file the file that was named, as typed
 * @param heads file with heads of audit chains that were noted earlier, null for none
 */
record CommandLine(
    Command command, boolean empty, boolean agreed, Optional<String> file, Path heads) {

  enum Command {
    START,
    STATUS,
    STOP,
    DEMO,
    VERIFY_AUDIT,
    BACKUP,
    RESTORE,
    RESET,
    HELP
  }

  static final String HELP =
      """
      Wattledger on one machine.

        ./run                  builds what is missing, starts everything, stays until Ctrl-C
        ./run --empty          the same without the demo company
        ./run --no-build       takes what is built, also when sources are newer
        ./run status           what runs; exit 0 when everything is ready, 1 when not, 3 when stopped
        ./run stop             stops what runs, also what a killed start left behind
        ./run demo             loads the demo company into the suite that runs
        ./run backup [FILE]    writes all data and passwords into one archive, also while it runs
        ./run restore FILE     brings an archive back; --replace puts present data aside unasked
        ./run reset            removes all data of this home after asking; --yes does not ask
        ./run verify-audit     checks the audit chains from the databases; exit 0 when all are intact
                               --head FILE: an earlier output, whose heads the chains must still hold
        ./run --help           this text

      Environment
        WATTLEDGER_HOME          where the data are kept (default: .wattledger beside this script)
        WATTLEDGER_PORT_OFFSET   added to every port, for example 10 (default: 0)
        External PostgreSQL, Keycloak and mail server, logs, traces: docs/guide/operations.md""";

  static CommandLine parse(String... arguments) {
    Command command = Command.START;
    boolean empty = false;
    boolean agreed = false;
    List<String> files = new ArrayList<>();
    Path heads = null;
    for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      switch (argument) {
        case "status" -> command = Command.STATUS;
        case "stop" -> command = Command.STOP;
        case "demo" -> command = Command.DEMO;
        case "backup" -> command = Command.BACKUP;
        case "restore" -> command = Command.RESTORE;
        case "reset" -> command = Command.RESET;
        case "verify-audit" -> command = Command.VERIFY_AUDIT;
        case "--head" -> heads = file(rest);
        case "--help", "-h", "help" -> {
          return new CommandLine(Command.HELP, false, false, Optional.empty(), null);
        }
        case "--empty" -> empty = true;
        case "--replace", "--yes" -> agreed = true;
        case "--no-build" -> {
          // The script has acted on it before this program started.
        }
        default -> {
          if (!takesFile(command) || argument.startsWith("-")) {
            throw new LauncherException(
                "'%s' is not a command of ./run.%n%n%s".formatted(argument, HELP));
          }
          files.add(argument);
        }
      }
    }
    requireFiles(command, files);
    return new CommandLine(command, empty, agreed, files.stream().findFirst(), heads);
  }

  private static Path file(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new LauncherException("--head needs a file, for example --head heads.txt");
    }
    return Path.of(rest.next());
  }

  private static boolean takesFile(Command command) {
    return command == Command.BACKUP || command == Command.RESTORE;
  }

  private static void requireFiles(Command command, List<String> files) {
    if (files.size() > 1) {
      throw new LauncherException("Only one file can be named: " + String.join(", ", files));
    }
    if (command == Command.RESTORE && files.isEmpty()) {
      throw new LauncherException("Which backup? ./run restore FILE");
    }
  }
}
