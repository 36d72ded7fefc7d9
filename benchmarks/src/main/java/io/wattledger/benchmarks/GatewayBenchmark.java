package io.wattledger.benchmarks;

import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the gateway adds to a request of the fleet service, beside nginx as a plain reverse proxy to
 * the same service and beside no proxy at all. The gateway verifies the token, the proxies pass it
 * on. The three take turns, so that a noisy machine is noisy for all of them.
 */
public final class GatewayBenchmark {

  private static final int ROUNDS = 5;
  private static final int WARM_UP = 4_000;
  private static final int REQUESTS = 4_000;
  private static final List<Integer> CLIENTS = List.of(1, 8);
  private static final String PATH = "/api/fleet/v1/models?limit=20";
  private static final String SECRET = "only-for-this-measurement-0123456789";

  private GatewayBenchmark() {}

  /** Runs it and prints its figures. */
  public static void main(String[] arguments) {
    Rounds.program(() -> measured());
  }

  private static boolean measured() throws Exception {
    Map<String, String> fleetSettings = Map.of();
    try (ServiceUnderMeasure fleet =
            new ServiceUnderMeasure("fleet", LocalDatabase.named("fleet"), fleetSettings);
        ServiceUnderMeasure gateway =
            new ServiceUnderMeasure("gateway", LocalDatabase.named("gateway"), settings(fleet));
        Nginx nginx = new Nginx(fleet.url())) {
      String token = Tokens.of("benchmark", "operator");
      Map<String, LoadClient> doors = new LinkedHashMap<>();
      doors.put("no proxy", new LoadClient(fleet.url().resolve(PATH), token));
      doors.put("nginx", new LoadClient(nginx.url().resolve(PATH), token));
      doors.put("gateway", new LoadClient(gateway.url().resolve(PATH), token));
      for (LoadClient door : doors.values()) {
        door.millis(4, WARM_UP / 4);
      }
      for (int clients : CLIENTS) {
        compare(doors, clients);
      }
    }
    return true;
  }

  private static void compare(Map<String, LoadClient> doors, int clients) throws Exception {
    Map<String, double[]> medians = new LinkedHashMap<>();
    Map<String, double[]> slowest = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, LoadClient> door : doors.entrySet()) {
        double[] millis = door.getValue().millis(clients, REQUESTS / clients);
        medians.computeIfAbsent(door.getKey(), any -> new double[ROUNDS])[round] =
            Rounds.median(millis);
        slowest.computeIfAbsent(door.getKey(), any -> new double[ROUNDS])[round] =
            Rounds.quantile(0.99, millis);
      }
    }
    double direct = Rounds.median(medians.get("no proxy"));
    for (String door : doors.keySet()) {
      double median = Rounds.median(medians.get(door));
      Rounds.print(
          "%d clients, %-8s median %.2f ms (adds %.2f), p99 %.2f ms",
          clients, door, median, median - direct, Rounds.median(slowest.get(door)));
    }
  }

  private static Map<String, String> settings(ServiceUnderMeasure fleet) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("WATTLEDGER_FLEET_URL", fleet.url().toString());
    settings.put("WATTLEDGER_GATEWAY_CLIENT_SECRET", SECRET);
    settings.put("WATTLEDGER_SESSION_SECRET", SECRET);
    settings.put("WATTLEDGER_PEOPLE_CLIENT_SECRET", SECRET);
    settings.put("WATTLEDGER_SCHEDULER_CLIENT_SECRET", SECRET);
    // One client that asks as fast as it can is what the limits are there to stop.
    settings.put("WATTLEDGER_GATEWAY_LIMITS_READS_BURST", "10000000");
    return settings;
  }

  /** nginx with kept-alive connections to the service and nothing else switched on. */
  private static final class Nginx implements AutoCloseable {

    private final int port = ServiceUnderMeasure.freePort();
    private final Path folder = Files.createTempDirectory("nginx-");
    private final Process process;

    Nginx(URI service) throws IOException, InterruptedException {
      Path configuration = folder.resolve("nginx.conf");
      Files.writeString(
          configuration,
          """
          daemon off;
          pid %1$s/nginx.pid;
          error_log stderr;
          worker_processes 1;
          events { worker_connections 256; }
          http {
            access_log off;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            upstream service { server 127.0.0.1:%2$d; keepalive 64; }
            server {
              listen 127.0.0.1:%3$d;
              keepalive_requests 1000000;
              location / {
                proxy_pass http://service;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
              }
            }
          }
          """
              .formatted(folder, service.getPort(), port));
      process =
          new ProcessBuilder("nginx", "-c", configuration.toString(), "-p", folder.toString())
              .inheritIO()
              .start();
      while (process.isAlive() && !listens()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }

    private boolean listens() {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
