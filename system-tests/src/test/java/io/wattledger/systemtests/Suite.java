package io.wattledger.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A whole suite as a newcomer starts it: the first command block of the README, in a home folder of
 * its own and on ports that are free.
 */
final class Suite {

  private static final Duration START_LIMIT = Duration.ofMinutes(8);
  private static final List<Integer> BASE_PORTS =
      List.of(8080, 8081, 8082, 8083, 8084, 8180, 9080, 9081, 9082, 9083, 9084, 9180, 15432);

  /** What a first start unpacks and builds, in a home. */
  private static final List<String> PROGRAMS = List.of("keycloak-*", "postgresql/binaries-*");

  private static final StartedOnce<Suite> DEMO =
      new StartedOnce<>(() -> first(new Suite("demo", 1_000, List.of("--no-build"), Map.of())));
  private static final StartedOnce<Suite> EMPTY =
      new StartedOnce<>(
          () -> first(new Suite("empty", 2_200, List.of("--no-build", "--empty"), Map.of())));
  private static final StartedOnce<Suite> ATTACKED = new StartedOnce<>(Suite::startAttacked);

  private static Suite built;

  private final String name;
  private final List<String> options;
  private final Map<String, String> settings;
  private final Path home;
  private int portOffset;
  private Process process;

  /**
   * A suite in a fresh home; what an interrupted earlier run of these tests left is ended first.
   */
  private Suite(String name, int firstOffset, List<String> options, Map<String, String> settings) {
    this.name = name;
    this.options = options;
    this.settings = settings;
    this.home = Repository.root().resolve("system-tests/target/home-" + name);
    if (Files.isDirectory(home)) {
      run("stop");
      delete(home);
    }
    portOffset = freeOffset(firstOffset);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** The suite with the demo company, started at the first call for all tests of this module. */
  static synchronized Suite demo() {
    return DEMO.get();
  }

  /** The suite without any company, started at the first call for all tests of this module. */
  static synchronized Suite empty() {
    return EMPTY.get();
  }

  /**
   * The suite that attacks run against, started at the first call: the small company of the guide,
   * and budgets that leave room for thousands of hostile requests.
   */
  static synchronized Suite attacked() {
    return ATTACKED.get();
  }

  private static Suite startAttacked() {
    Suite suite =
        new Suite(
            "attacked",
            3_000,
            List.of("--no-build", "--empty"),
            Map.of(
                "WATTLEDGER_GATEWAY_LIMITS_READS_BURST", "1000000",
                "WATTLEDGER_GATEWAY_LIMITS_WRITES_BURST", "1000000",
                "WATTLEDGER_GATEWAY_LIMITS_EVENTS_BURST", "1000000",
                "WATTLEDGER_GATEWAY_LIMITS_HEAVY_BURST", "1000000",
                "WATTLEDGER_GATEWAY_LIMITS_STRANGERS_BURST", "1000000"));
    first(suite);
    GuideMonth.work(new Api(suite));
    return suite;
  }

  /**
   * A suite that uses servers which others run.
   *
   * @param settings environment variables that name them
   */
  static Suite outside(Map<String, String> settings) {
    Suite suite = new Suite("outside", 4_000, List.of("--no-build", "--empty"), settings);
    suite.start();
    return suite;
  }

  /** Starts it and waits until {@code ./run status} succeeds. */
  void start() {
    launch();
    Instant limit = Instant.now().plus(START_LIMIT);
    while (run("status") != 0) {
      if (!process.isAlive()) {
        throw new AssertionError(
            "the suite ended with %d while it started:%n%s"
                .formatted(process.exitValue(), printed("start")));
      }
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("the suite is not ready after " + START_LIMIT);
      }
      pause(Duration.ofSeconds(1));
    }
  }

  private static Suite first(Suite suite) {
    suite.takePrograms();
    suite.start();
    built = suite;
    return suite;
  }

  /** What one suite of these tests has unpacked and built serves the next ones, too. */
  private void takePrograms() {
    if (built == null) {
      return;
    }
    for (String pattern : PROGRAMS) {
      Path at = Path.of(pattern);
      Path parent = at.getParent() == null ? built.home : built.home.resolve(at.getParent());
      if (!Files.isDirectory(parent)) {
        continue;
      }
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(parent, at.getFileName().toString())) {
        for (Path program : found) {
          if (Files.isDirectory(program)) {
            copy(program, home.resolve(built.home.relativize(program)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> !file.startsWith(from.resolve("data"))).toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private void launch() {
    try {
      process =
          command(options).redirectOutput(ProcessBuilder.Redirect.appendTo(file("start"))).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the launcher as Ctrl-C does and waits until everything has ended. */
  void stop() {
    if (process == null || !process.isAlive()) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        run("stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kills the launcher without giving it time for anything. */
  void killLauncher() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where people and API users come in. */
  URI gateway() {
    return URI.create("http://127.0.0.1:" + (8080 + portOffset));
  }

  /** The folder in which this suite keeps everything. */
  Path home() {
    return home;
  }

  /** Where API clients get tokens. */
  URI tokenEndpoint() {
    return URI.create(
        "http://127.0.0.1:"
            + (8180 + portOffset)
            + "/realms/wattledger/protocol/openid-connect/token");
  }

  /** A port of this suite, given the one without an offset. */
  int port(int base) {
    return base + portOffset;
  }

  /** Everything that runs for this suite and names its home, which PostgreSQL's children do not. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(handle -> handle.info().commandLine().orElse("").contains(home.toString()))
        .toList();
  }

  /** The process whose command line contains a text, if it runs. */
  Optional<ProcessHandle> process(String part) {
    return processes().stream()
        .filter(handle -> handle.info().commandLine().orElse("").contains(part))
        .findFirst();
  }

  /** The passwords that it made for itself. */
  Properties secrets() {
    Properties secrets = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }

  /** A connection to one of its databases as the superuser. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port(15432) + "/" + database,
        "postgres",
        secrets().getProperty("postgres"));
  }

  /**
   * Runs {@code ./run} with arguments against this suite's home and returns its exit status; what
   * it prints is kept under the name of the first.
   */
  int run(String argument, String... further) {
    List<String> arguments = new ArrayList<>(List.of(argument));
    arguments.addAll(List.of(further));
    return run(argument, command(arguments));
  }

  /** The same without the environment variables of a beginning. */
  int runWithout(String variables, String argument) {
    ProcessBuilder command = command(List.of(argument));
    command.environment().keySet().removeIf(name -> name.startsWith(variables));
    return run(argument, command);
  }

  private int run(String argument, ProcessBuilder builder) {
    try {
      Process command = builder.redirectOutput(ProcessBuilder.Redirect.to(file(argument))).start();
      if (!command.waitFor(60, TimeUnit.SECONDS)) {
        command.destroyForcibly();
        throw new AssertionError("./run " + argument + " did not end within a minute");
      }
      return command.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the last {@link #run} of a command printed. */
  String printed(String command) {
    try {
      return Files.readString(file(command).toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("exec " + Readme.block(0) + " " + String.join(" ", arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Repository.root().toFile()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    builder.environment().put("WATTLEDGER_HOME", home.toString());
    builder.environment().put("WATTLEDGER_PORT_OFFSET", Integer.toString(portOffset));
    return builder;
  }

  private File file(String what) {
    return Repository.root().resolve("system-tests/target").resolve(log(what)).toFile();
  }

  private String log(String what) {
    return name + "-" + what + ".log";
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freeOffset(int first) {
    for (int offset = first; offset < 40_000; offset += 2_000) {
      int candidate = offset;
      if (BASE_PORTS.stream().allMatch(port -> free(port + candidate))) {
        return candidate;
      }
    }
    throw new AssertionError("no free range of ports found");
  }

  /** A port that nobody uses at the moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
