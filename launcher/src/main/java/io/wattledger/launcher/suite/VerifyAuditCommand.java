package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.audit.ChainCheck;
import io.wattledger.launcher.audit.NotedHead;
import io.wattledger.launcher.outside.Outside;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Checks the audit chains of all services from the databases alone; the services themselves are not
 * asked.
 */
public final class VerifyAuditCommand {

  /** Every chain is intact and holds every noted head. */
  public static final int INTACT = 0;

  /** A chain is broken or cut off. */
  public static final int BROKEN = 1;

  private final Path root;
  private final Home home;
  private final Console console;

  /** Checks the databases of a home. */
  public VerifyAuditCommand(Path root, Home home, Console console) {
    this.root = root;
    this.home = home;
    this.console = console;
  }

  /**
   * Prints a line and a head for each service.
   *
   * @param heads file with heads that were noted earlier, null for none
   * @return {@link #INTACT} or {@link #BROKEN}
   * @throws LauncherException when a database cannot be read
   */
  public int run(Path heads) {
    List<NotedHead> noted = heads == null ? List.of() : NotedHead.read(heads);
    Blueprint blueprint = new Blueprint(root, home, SuiteState.read(home).ports(), Outside.NOTHING);
    boolean intact = true;
    for (Service service : Service.values()) {
      intact &= check(blueprint, service, noted);
    }
    return intact ? INTACT : BROKEN;
  }

  private boolean check(Blueprint blueprint, Service service, List<NotedHead> noted) {
    List<NotedHead> own =
        noted.stream().filter(head -> head.service().equals(service.id())).toList();
    ChainCheck.Result found;
    try (Connection connection = blueprint.postgres().connect(service.database())) {
      found = ChainCheck.of(connection, own);
    } catch (SQLException e) {
      throw new LauncherException(
          "Cannot read the database of %s in %s: %s%nThe command reads the databases of a suite that runs; start it with ./run first."
              .formatted(service.id(), home.folder(), e.getMessage()),
          e);
    }
    console.line("  %-18s %s".formatted(service.id(), sentence(found, own.size())));
    console.line(
        "  %-18s head %s %d %s".formatted("", service.id(), found.sequence(), found.hash()));
    return found.intact();
  }

  private static String sentence(ChainCheck.Result found, int heads) {
    if (!found.intact()) {
      return "BROKEN: " + String.join("; ", found.faults());
    }
    return "intact: "
        + found.entries()
        + " entries"
        + (found.waiting() == 0 ? "" : ", " + found.waiting() + " waiting for their seal")
        + (found.sealedUpTo() == null ? "" : ", sealed up to " + found.sealedUpTo())
        + (heads == 0 ? "" : ", holds the noted head");
  }
}
