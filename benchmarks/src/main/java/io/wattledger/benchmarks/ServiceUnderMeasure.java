package io.wattledger.benchmarks;

import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One service as a process of its own, with the settings of {@code ./run}, its own database on a
 * PostgreSQL that writes through, and tokens of the local issuer.
 */
final class ServiceUnderMeasure implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofSeconds(90);

  private final String name;
  private final int port = freePort();
  private final int management = freePort();
  private final Process process;

  /**
   * Starts a service and waits until it is ready.
   *
   * @param name the service, for example {@code energy-contracts}
   * @param database its database
   * @param more environment variables beside those of every service
   */
  ServiceUnderMeasure(String name, LocalDatabase database, Map<String, String> more) {
    this.name = name;
    try {
      this.process = start(database, more);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitReady();
  }

  private Process start(LocalDatabase database, Map<String, String> more) throws IOException {
    Path jar = ProjectRoot.path().resolve(name + "/target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing; build it with mvn -Dquick -DskipTests package");
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Path.of("target", name + ".log").toAbsolutePath().toFile());
    Files.createDirectories(Path.of("target"));
    Map<String, String> variables = builder.environment();
    variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    variables.put("WATTLEDGER_KEYCLOAK_URL", LocalIssuer.shared().url());
    variables.put("WATTLEDGER_DATABASE_URL", database.jdbcUrl());
    variables.put("WATTLEDGER_DATABASE_OWNER", database.owner());
    variables.put("WATTLEDGER_DATABASE_OWNER_PASSWORD", database.password());
    variables.put("WATTLEDGER_DATABASE_APP", database.app());
    variables.put("WATTLEDGER_DATABASE_APP_PASSWORD", database.password());
    variables.putAll(more);
    return builder.start();
  }

  /** Where it listens. */
  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Most memory that the process has had resident so far, in MiB. */
  long peakResidentMib() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private void awaitReady() {
    URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
    HttpClient client = HttpClient.newHttpClient();
    long limit = System.nanoTime() + READY_WITHIN.toNanos();
    while (System.nanoTime() < limit && process.isAlive()) {
      try {
        HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException(name + " did not get ready; see target/" + name + ".log");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
