package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Service;
import io.wattledger.launcher.audit.ChainCheck;
import io.wattledger.launcher.audit.NotedHead;
import io.wattledger.launcher.outside.Outside;
import io.wattledger.launcher.postgres.Databases;
import io.wattledger.launcher.process.Orphans;
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
  private final Outside outside;
  private final Console console;

  /** Checks the databases of a home, or those on the server that others run for it. */
  public VerifyAuditCommand(Path root, Home home, Outside outside, Console console) {
    this.root = root;
    this.home = home;
    this.outside = outside;
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
    SuiteState state = SuiteState.read(home);
    if (state.usesOutsideDatabases() && outside.postgres().isEmpty()) {
      throw new LauncherException(
          "The databases are not in %s but on %s. Set WATTLEDGER_POSTGRESQL_HOST and what belongs to it as for the start."
              .formatted(home.folder(), state.outside().get(Orphans.POSTGRESQL)));
    }
    Blueprint blueprint = new Blueprint(root, home, state.ports(), outside);
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
    try (Connection connection = connect(blueprint, service)) {
      found = ChainCheck.of(connection, own);
    } catch (SQLException e) {
      throw new LauncherException(
          "Cannot read the database of %s %s: %s%nThe command reads the databases of a suite that runs; start it with ./run first."
              .formatted(service.id(), where(), e.getMessage()),
          e);
    }
    console.line("  %-18s %s".formatted(service.id(), sentence(found, own.size())));
    console.line(
        "  %-18s head %s %d %s".formatted("", service.id(), found.sequence(), found.hash()));
    return found.intact();
  }

  /** On a server that others run only the owner's role is known; it sees the whole chain, too. */
  private Connection connect(Blueprint blueprint, Service service) throws SQLException {
    if (outside.postgres().isEmpty()) {
      return blueprint.postgres().connect(service.database());
    }
    String owner = Databases.owner(service);
    return outside
        .postgres()
        .get()
        .address()
        .connect(service.database(), owner, blueprint.secrets().get(owner));
  }

  private String where() {
    return outside.postgres().map(server -> "on " + server.address()).orElse("in " + home.folder());
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
