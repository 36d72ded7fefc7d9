package io.wattledger.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * From {@code ./run} to ready, with the data of an earlier start, beside Keycloak in the same
 * start: the slowest part that is not ours, and the limit of what a start can be.
 *
 * <p>It uses the home that {@code WATTLEDGER_HOME} names and needs a first start in it.
 */
public final class StartBenchmark {

  private static final int ROUNDS = 5;

  private StartBenchmark() {}

  /** Runs it and prints its figures. */
  public static void main(String[] arguments) throws Exception {
    double[] ready = new double[ROUNDS];
    double[] keycloak = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Process suite = start();
      try (BufferedReader lines = suite.inputReader()) {
        String line = lines.readLine();
        while (line != null && ready[round] == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          if (line.matches(".*Keycloak \\d.*") && keycloak[round] == 0) {
            keycloak[round] = seconds;
          }
          if (line.contains("is ready")) {
            ready[round] = seconds;
          }
          line = ready[round] == 0 ? lines.readLine() : line;
        }
        stop(suite, lines);
      }
      if (ready[round] == 0) {
        throw new IllegalStateException("the suite did not get ready; start it once by hand");
      }
      Rounds.print(
          "round %d: Keycloak %.1f s, everything %.1f s", round + 1, keycloak[round], ready[round]);
    }
    Rounds.print(
        "median: Keycloak %.1f s, everything %.1f s",
        Rounds.median(keycloak), Rounds.median(ready));
  }

  private static Process start() throws IOException {
    Path root = ProjectRoot.path();
    return new ProcessBuilder(root.resolve("run").toString(), "--no-build", "--empty")
        .directory(root.toFile())
        .redirectErrorStream(true)
        .start();
  }

  private static void stop(Process suite, BufferedReader lines) throws Exception {
    // Not Process.destroy(), which closes what is still to be read.
    suite.toHandle().destroy();
    while (lines.readLine() != null) {
      // What it says while it stops has to be read, or it would wait for ever.
      continue;
    }
    if (!suite.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the suite did not stop within 30 seconds");
    }
  }
}
