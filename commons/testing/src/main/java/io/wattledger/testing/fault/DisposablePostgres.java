package io.wattledger.testing.fault;

import io.wattledger.testing.LocalDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL that a test may freeze, kill and fill up. Its files are on a small disk in memory
 * that only it sees, where the machine allows that (Linux with {@code unshare}); elsewhere they are
 * in a folder and it cannot be filled.
 *
 * <p>A shell holds the disk and starts the server anew for each line it reads, so that the files
 * outlive the server; when its input ends, because the test's JVM has ended, it stops the server.
 */
public final class DisposablePostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MEBIBYTE = 1 << 20;

  private static final String HOLDER =
      "while read line; do \"$@\" <&- & server=$!; done; kill -INT $server; wait";

  private static final String SMALL_DISK =
      "mount -t tmpfs -o size=112m,mode=0777 none \"$0\" || exit 1; ";

  private static final String SERVER =
      "test -f \"$1/PG_VERSION\" || \"$0/initdb\" -D \"$1\" -U postgres --auth=trust"
          + " --encoding=UTF8 --locale=C --wal-segsize=1 || exit 1;"
          + " rm -f \"$1/postmaster.pid\";"
          + " exec \"$0/postgres\" -D \"$1\" -p \"$2\" -c listen_addresses=127.0.0.1"
          + " -c unix_socket_directories= -c shared_buffers=16MB -c max_connections=60"
          + " -c min_wal_size=2MB -c max_wal_size=16MB -c timezone=UTC";

  private final Path folder;
  private final int port;
  private final boolean smallDisk;
  private Process holder;

  private DisposablePostgres(Path folder, int port, boolean smallDisk) {
    this.folder = folder;
    this.port = port;
    this.smallDisk = smallDisk;
  }

  /** A fresh server on a free port. */
  public static DisposablePostgres fresh() {
    try {
      Path folder = Files.createTempDirectory("wattledger-postgres-");
      DisposablePostgres server = new DisposablePostgres(folder, freePort(), smallDiskWorks());
      server.holder = server.hold();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** Starts it, again after {@link #kill}, and waits until it answers. */
  public void start() {
    try {
      OutputStream orders = holder.getOutputStream();
      orders.write('\n');
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the holder of PostgreSQL's files has ended", e);
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (Instant.now().isAfter(deadline) || !holder.isAlive()) {
        throw new IllegalStateException("PostgreSQL did not start; see " + log());
      }
      pause();
    }
  }

  /** Whether it runs at all. */
  public boolean isRunning() {
    return !processes().isEmpty();
  }

  /** Stops all its processes in the middle of what they do, without ending them. */
  public void freeze() {
    signal("-STOP");
  }

  /** Lets frozen processes go on. */
  public void thaw() {
    signal("-CONT");
  }

  /** Ends all its processes by force; its files stay as they are. */
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (isRunning()) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("PostgreSQL does not die");
      }
      pause();
    }
  }

  /** Whether its disk is small enough to be filled. */
  public boolean hasSmallDisk() {
    return smallDisk;
  }

  /** Takes all the room that its disk has left. */
  public void fillDisk() {
    byte[] block = new byte[MEBIBYTE / 16];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(block);
      }
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException full) {
      // No room is left, as wanted.
    }
  }

  /** Gives the room back. */
  public void freeDisk() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it and removes its files. */
  @Override
  public void close() {
    thaw();
    kill();
    holder.destroyForcibly();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
      Files.deleteIfExists(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process hold() throws IOException {
    List<String> command = new ArrayList<>();
    if (smallDisk) {
      command.addAll(ownMounts());
    }
    command.addAll(List.of("sh", "-c", (smallDisk ? SMALL_DISK : "") + HOLDER, folder.toString()));
    if (smallDisk || root()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of("sh", "-c", SERVER, binaries(), folder + "/data"));
    command.add(Integer.toString(port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  /** Those that live; a dead one that nobody has waited for yet has no command any more. */
  private List<ProcessHandle> processes() {
    return holder
        .toHandle()
        .descendants()
        .filter(process -> process.info().command().isPresent())
        .toList();
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    run(command);
  }

  /** The file as seen through the eyes of the holder, who alone sees the disk. */
  private Path ballast() {
    return Path.of("/proc", Long.toString(holder.pid()), "root", folder.toString(), "ballast");
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private boolean answers() {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?loginTimeout=2";
    try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The programs that the shared server of the tests runs from. */
  private static String binaries() {
    return LocalDatabase.serverProcess()
        .info()
        .command()
        .map(Path::of)
        .map(Path::getParent)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL's programs are not found"))
        .toString();
  }

  private static boolean smallDiskWorks() throws IOException {
    Path probe = Files.createTempDirectory("wattledger-disk-");
    List<String> command = new ArrayList<>(ownMounts());
    command.addAll(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "none", probe.toString()));
    boolean works = run(command);
    Files.delete(probe);
    return works;
  }

  private static List<String> ownMounts() {
    return root() ? List.of("unshare", "-m") : List.of("unshare", "-Urm");
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean run(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
