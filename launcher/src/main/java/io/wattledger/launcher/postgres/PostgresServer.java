package io.wattledger.launcher.postgres;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.archive.Unpacking;
import io.wattledger.launcher.process.Commands;
import io.wattledger.launcher.process.Orphans;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The PostgreSQL server of one home. */
public final class PostgresServer {

  /** The server's own account, used by the launcher only. */
  public static final String SUPERUSER = "postgres";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "120"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("effective_cache_size", "512MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("jit", "off"),
          // %a names the service and the request (RequestInDatabase)
          Map.entry("log_line_prefix", "%m [%p] %q%d %a "),
          Map.entry("log_lock_waits", "on"),
          Map.entry("log_min_duration_statement", "1s"),
          // statements are logged without the values of their parameters
          Map.entry("log_parameter_max_length", "0"),
          Map.entry("password_encryption", "scram-sha-256"));

  private final Home home;
  private final String version;
  private final Path archive;
  private final int port;
  private final Secrets secrets;
  private final Account account;
  private final Path folder;

  /**
   * A server that may not exist yet.
   *
   * @param home where it lives
   * @param version version of the binaries
   * @param archive the jar with the binaries
   * @param port where it listens on 127.0.0.1
   * @param secrets holds the superuser's password
   * @param account who it runs as
   */
  public PostgresServer(
      Home home, String version, Path archive, int port, Secrets secrets, Account account) {
    this.home = home;
    this.version = version;
    this.archive = archive;
    this.port = port;
    this.secrets = secrets;
    this.account = account;
    this.folder = account.folder(home.folder());
  }

  /** Where the databases are. */
  public Path data() {
    return folder.resolve("data");
  }

  /** An argument on the server's command line that no other server has. */
  public String mark() {
    return data().toString();
  }

  /**
   * Unpacks the binaries and initialises the databases unless that was done before. An
   * initialisation that did not reach its end is thrown away and done again.
   */
  public void prepare() {
    try {
      Files.createDirectories(folder);
      Unpacking.postgresql(archive, binaries());
      if (initialised()) {
        requirePassword();
        requireSameMajor();
        removeStaleLock();
      } else {
        Unpacking.delete(data());
        initialise();
        Files.createFile(marker());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the databases were made completely. */
  public boolean initialised() {
    return Files.exists(marker());
  }

  /**
   * Removes the databases of a server that does not run; the programs stay.
   *
   * @return what was removed
   */
  public List<Path> removeData() {
    if (Files.isSymbolicLink(folder)) {
      throw new LauncherException(
          "%s is a link to another place, where nothing is removed. Remove the link first."
              .formatted(folder));
    }
    List<Path> present =
        List.of(marker(), data()).stream()
            .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .toList();
    present.forEach(Unpacking::delete);
    return present;
  }

  /** The server process. */
  public ProcessSpec process() {
    List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new ProcessSpec(
        Orphans.POSTGRESQL,
        "PostgreSQL " + version,
        port,
        account.command(command),
        Map.of("LC_ALL", "C", "PGTZ", "UTC", "TZ", "UTC"),
        folder,
        home.log(Orphans.POSTGRESQL),
        this::answers,
        StopSignal.INTERRUPT);
  }

  /** A connection to a database as the superuser; the caller closes it. */
  public Connection connect(String database) throws SQLException {
    return PostgresAddress.own(port).connect(database, SUPERUSER, secrets.get(SUPERUSER));
  }

  private boolean answers() {
    try (Connection connection = connect(SUPERUSER)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void initialise() throws IOException {
    Path password = Files.createTempFile(folder, "superuser", ".txt");
    try {
      Home.ownerOnly(password);
      Files.writeString(password, secrets.get(SUPERUSER));
      Files.createDirectory(data());
      Home.ownerOnly(data());
      account.own(password);
      account.own(data());
      account.own(folder);
      Commands.run(
          "Setting up PostgreSQL",
          account.command(
              List.of(
                  program("initdb"),
                  "-D",
                  data().toString(),
                  "--username=" + SUPERUSER,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--data-checksums",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8")),
          Map.of("LC_ALL", "C", "TZ", "UTC"),
          folder,
          home.log("postgresql-setup"));
    } finally {
      Files.deleteIfExists(password);
    }
  }

  /**
   * A lock file of a server that is gone would stop the new one if its pid now belongs to somebody
   * else.
   */
  private void removeStaleLock() throws IOException {
    Path lock = data().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    String first = Files.readAllLines(lock).stream().findFirst().orElse("");
    boolean running =
        first.matches("\\d{1,18}")
            && ProcessHandle.of(Long.parseLong(first))
                .flatMap(handle -> handle.info().arguments())
                .map(arguments -> List.of(arguments).contains(mark()))
                .orElse(false);
    if (!running) {
      Files.delete(lock);
    }
  }

  private void requirePassword() {
    if (!secrets.has(SUPERUSER)) {
      throw new LauncherException(
          "The passwords of the databases in %s are lost: %s is gone. Bring it back, or delete %s to start over."
              .formatted(data(), home.secrets(), folder));
    }
  }

  private void requireSameMajor() throws IOException {
    String stored = Files.readString(data().resolve("PG_VERSION")).strip();
    String own = version.substring(0, version.indexOf('.'));
    if (!stored.equals(own)) {
      throw new LauncherException(
          "The databases in %s are of PostgreSQL %s, this suite brings %s. Start with another %s, or move the data with pg_upgrade."
              .formatted(data(), stored, own, Home.VARIABLE));
    }
  }

  private Path marker() {
    return folder.resolve("initialised");
  }

  private Path binaries() {
    return folder.resolve("binaries-" + version);
  }

  private String program(String name) {
    return binaries().resolve("bin").resolve(name).toString();
  }
}
