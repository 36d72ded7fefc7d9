package io.wattledger.benchmarks;

import io.wattledger.kernel.money.Allocation;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cent-exact split of one bill line over many consumers, beside the naive split that rounds
 * every part on its own and does not add up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AllocationBenchmark {

  /** How many consumers share the line. */
  @Param({"3", "100", "1000"})
  public int parts;

  private final Money total = Money.usd("1031826.90");
  private List<BigDecimal> weights;
  private BigDecimal sum;

  /** Draws the weights from a fixed seed. */
  @Setup
  public void draw() {
    Random random = new Random(7);
    weights = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      weights.add(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3));
    }
    sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Largest remainder: the parts sum to the total. */
  @Benchmark
  public List<Money> largestRemainder() {
    return Allocation.split(total, weights);
  }

  /** The peer: every part rounded on its own. */
  @Benchmark
  public List<BigDecimal> eachRoundedAlone() {
    return weights.stream()
        .map(weight -> total.amount().multiply(weight).divide(sum, 2, RoundingMode.HALF_UP))
        .toList();
  }
}
