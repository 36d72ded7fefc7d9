package io.wattledger.benchmarks;

import com.sun.management.ThreadMXBean;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.bill.BillRequest;
import io.wattledger.energycontracts.engine.bill.SettlementEngine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A year of 15-minute intervals under a contract of ten components, and a portfolio of a thousand
 * such years; beside it the same time-of-use and demand tariff here and in numpy, when {@code
 * PYTHON} (or {@code python3}) has it.
 */
public final class SettlementBenchmark {

  private static final int WARM_UP = 300;
  private static final int ROUNDS = 200;
  private static final int PORTFOLIO = 1_000;
  private static final double MEBIBYTE = 1 << 20;

  private SettlementBenchmark() {}

  /** Runs it and prints its figures. */
  public static void main(String[] arguments) {
    Rounds.program(
        () -> {
          ContractYear year = ContractYear.of(7);
          Rounds.print("%,d intervals of 15 minutes", year.intervals());
          measure("ten components", year.ofTenComponents());
          double[] own = measure("time of use and demand", year.ofTimeOfUseAndDemand());
          peer(year, own);
          portfolio();
          return null;
        });
  }

  private static double[] measure(String what, BillRequest request) throws Exception {
    Bill bill = SettlementEngine.settle(request);
    if (!bill.isComplete()) {
      throw new IllegalStateException("the bill lacks facts: " + bill.missing());
    }
    for (int i = 0; i < WARM_UP; i++) {
      SettlementEngine.settle(request);
    }
    double[] millis = new double[ROUNDS];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      millis[i] = Rounds.seconds(() -> SettlementEngine.settle(request)) * 1000;
    }
    long allocated = (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    Rounds.print(
        "%s: %d lines, best %.2f ms, median %.2f ms, 9 of 10 below %.2f ms, %.1f MiB allocated",
        what,
        bill.lines().size(),
        Rounds.quantile(0, millis),
        Rounds.median(millis),
        Rounds.quantile(0.9, millis),
        allocated / MEBIBYTE);
    return millis;
  }

  private static void peer(ContractYear year, double[] own) throws Exception {
    Path load = Files.createTempFile("load", ".txt");
    try {
      Files.write(
          load,
          IntStream.range(0, year.intervals()).mapToObj(i -> year.kw(i).toPlainString()).toList());
      List<String> lines = python(load);
      if (lines == null) {
        Rounds.print("peer: no python3 with numpy; set PYTHON to one to compare");
        return;
      }
      double[] millis = lines.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
      Rounds.print(
          "peer in numpy: bill of %s, best %.2f ms, median %.2f ms",
          lines.get(0), Rounds.quantile(0, millis), Rounds.median(millis));
      Rounds.print(
          "ratio of the medians: %.2f, of the best: %.2f; bill here %s",
          Rounds.median(own) / Rounds.median(millis),
          Rounds.quantile(0, own) / Rounds.quantile(0, millis),
          SettlementEngine.settle(year.ofTimeOfUseAndDemand()).total().toPlainString());
    } finally {
      Files.delete(load);
    }
  }

  private static List<String> python(Path load) throws InterruptedException {
    String python = System.getenv().getOrDefault("PYTHON", "python3");
    String script = ProjectRoot.path().resolve("benchmarks/peers/tou_demand.py").toString();
    try {
      Process peer =
          new ProcessBuilder(python, script, load.toString(), Integer.toString(ROUNDS))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      List<String> lines = peer.inputReader().lines().toList();
      return peer.waitFor() == 0 ? lines : null;
    } catch (IOException absent) {
      return null;
    }
  }

  private static void portfolio() throws Exception {
    List<BillRequest> requests =
        IntStream.range(0, 20).mapToObj(i -> ContractYear.of(i).ofTenComponents()).toList();
    for (int threads : new int[] {1, Runtime.getRuntime().availableProcessors()}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        double seconds =
            Rounds.seconds(
                () -> {
                  List<Future<Bill>> bills =
                      IntStream.range(0, PORTFOLIO)
                          .mapToObj(i -> requests.get(i % requests.size()))
                          .map(request -> pool.submit(() -> SettlementEngine.settle(request)))
                          .toList();
                  for (Future<Bill> bill : bills) {
                    bill.get();
                  }
                  return bills.size();
                });
        Rounds.print("%,d contract-years on %d threads: %.1f s", PORTFOLIO, threads, seconds);
      } finally {
        pool.shutdown();
      }
    }
  }
}
