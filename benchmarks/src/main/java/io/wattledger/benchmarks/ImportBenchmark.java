package io.wattledger.benchmarks;

import io.wattledger.testing.LocalDatabase;
import io.wattledger.testing.Tokens;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A file of meter readings through the import of energy-contracts (upload, check of every row,
 * versions, audit), beside a plain {@code COPY} of the finished rows into the same keyed table.
 * Both write through to the disk; the table is emptied between the rounds.
 */
public final class ImportBenchmark {

  private static final int ROUNDS = 3;
  private static final int METERS = 4;
  private static final int SECONDS_PER_INTERVAL = 900;
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

  private final LocalDatabase database;
  private final ServiceUnderMeasure service;
  private final HttpClient client = HttpClient.newHttpClient();

  private ImportBenchmark(LocalDatabase database, ServiceUnderMeasure service) {
    this.database = database;
    this.service = service;
  }

  /**
   * Runs it and prints its figures.
   *
   * @param arguments how many rows, 1,000,000 when left out
   */
  public static void main(String[] arguments) {
    Rounds.program(() -> measured(arguments));
  }

  private static boolean measured(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    System.setProperty(LocalDatabase.DURABLE, "true");
    LocalDatabase database = LocalDatabase.named("energy_contracts");
    try (ServiceUnderMeasure service =
        new ServiceUnderMeasure("energy-contracts", database, Map.of())) {
      new ImportBenchmark(database, service).run(rows);
    }
    return true;
  }

  private void run(int rows) throws Exception {
    for (int meter = 0; meter < METERS; meter++) {
      createMeter(meter);
    }
    Path small = Files.createTempFile("readings-", ".csv");
    Path file = Files.createTempFile("readings-", ".csv");
    Path copy = Files.createTempFile("readings-", ".copy");
    try {
      write(small, rows / 10);
      write(file, rows);
      imported(small, rows / 10);
      long tenth = service.peakResidentMib();
      double[] ours = new double[ROUNDS];
      double[] peer = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        empty();
        ours[round] = Rounds.seconds(() -> imported(file, rows));
        writeTable(copy);
        empty();
        peer[round] = Rounds.seconds(() -> copied(copy, rows));
        Rounds.print(
            "round %d: import %.1f s, COPY %.1f s, %.0f %% of COPY's rate",
            round + 1, ours[round], peer[round], 100 * peer[round] / ours[round]);
      }
      double mine = Rounds.median(ours);
      double plain = Rounds.median(peer);
      Rounds.print(
          "%,d rows: import %,.0f rows/s, COPY %,.0f rows/s, %.0f %%",
          rows, rows / mine, rows / plain, 100 * plain / mine);
      Rounds.print(
          "peak resident memory of the service: %d MiB after %,d rows, %d MiB after %,d rows",
          tenth, rows / 10, service.peakResidentMib(), rows);
    } finally {
      Files.deleteIfExists(small);
      Files.deleteIfExists(file);
      Files.deleteIfExists(copy);
    }
  }

  private void createMeter(int meter) throws Exception {
    String body =
        """
        {"code": "meter-%d", "siteCode": "site-%d", "role": "MAIN", "use": "MINING",
         "intervalMinutes": 15, "breakerKw": "60000"}"""
            .formatted(meter, meter);
    send("meters", "application/json", HttpRequest.BodyPublishers.ofString(body));
  }

  private boolean imported(Path file, int rows) throws Exception {
    String report =
        send("imports/meter-intervals", "text/csv", HttpRequest.BodyPublishers.ofFile(file));
    if (!report.contains("\"status\":\"APPLIED\"")
        || !report.contains("\"rowsAccepted\":" + rows)) {
      throw new IllegalStateException("not imported: " + report);
    }
    return true;
  }

  private String send(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url() + "/api/energy-contracts/v1/" + path))
            .header("Authorization", "Bearer " + Tokens.of("benchmark", "energy", "admin"))
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body)
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Rows of several meters, meter by meter, in the order of time. */
  private static void write(Path file, int rows) throws IOException {
    Random random = new Random(11);
    int perMeter = rows / METERS;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("meterCode,startUtc,kwh\n");
      for (int row = 0; row < perMeter * METERS; row++) {
        out.write("meter-" + row / perMeter + ",");
        out.write(FIRST.plusSeconds((long) SECONDS_PER_INTERVAL * (row % perMeter)).toString());
        out.write("," + random.nextInt(14_000) + "." + (100 + random.nextInt(900)) + "\n");
      }
    }
  }

  private void writeTable(Path copy) throws Exception {
    try (Connection connection = database.connectAsOwner();
        var out = Files.newOutputStream(copy)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy meter_interval to stdout", out);
    }
  }

  private boolean copied(Path copy, int rows) throws Exception {
    try (Connection connection = database.connectAsApp();
        InputStream in = Files.newInputStream(copy)) {
      long stored =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy meter_interval from stdin", in);
      if (stored != rows) {
        throw new IllegalStateException(stored + " rows copied");
      }
      return true;
    }
  }

  private void empty() throws Exception {
    try (Connection connection = database.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate meter_interval");
      statement.execute("checkpoint");
    }
  }
}
