package io.wattledger.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked examples of docs/formulas/allocation.md, and what must hold for every allocation. */
class AllocationTest {

  private static final int ROUNDS =
      "long".equals(System.getProperty("wattledger.rounds")) ? 100_000 : 2_000;

  private static List<String> split(String total, String... weights) {
    return Allocation.split(Money.usd(total), Arrays.stream(weights).map(BigDecimal::new).toList())
        .stream()
        .map(Money::toPlainString)
        .toList();
  }

  @Test
  void threeEqualSharesOfADollar() {
    assertThat(split("1.00", "1", "1", "1")).containsExactly("0.34", "0.33", "0.33");
  }

  @Test
  void energyBillOfThreeMeters() {
    assertThat(split("1000.00", "4812.5", "3100.25", "87.1"))
        .containsExactly("601.57", "387.54", "10.89");
  }

  @Test
  void largestRemainderWinsTheCent() {
    assertThat(split("0.10", "50", "30", "20.5")).containsExactly("0.05", "0.03", "0.02");
    assertThat(split("0.01", "1", "2")).containsExactly("0.00", "0.01");
  }

  @Test
  void tiesGoToTheEarlierPart() {
    assertThat(split("0.05", "1", "1")).containsExactly("0.03", "0.02");
  }

  @Test
  void creditIsSplitLikeTheCharge() {
    assertThat(split("-1.00", "1", "1", "1")).containsExactly("-0.34", "-0.33", "-0.33");
  }

  @Test
  void weightOfZeroGetsNothing() {
    assertThat(split("1.00", "0", "1", "0", "2")).containsExactly("0.00", "0.33", "0.00", "0.67");
  }

  @Test
  void zeroIsSplitIntoZeros() {
    assertThat(split("0.00", "1", "2")).containsExactly("0.00", "0.00");
  }

  @Test
  void satoshiAreSplitWhole() {
    assertThat(
            Allocation.split(
                BigInteger.valueOf(312_500_000), List.of(BigDecimal.ONE, new BigDecimal("2"))))
        .containsExactly(BigInteger.valueOf(104_166_667), BigInteger.valueOf(208_333_333));
  }

  @Test
  void splitWithoutWeightIsRefused() {
    assertThatThrownBy(() -> split("1.00", "0", "0"))
        .hasMessageContaining("at least one positive weight");
    assertThatThrownBy(() -> split("1.00")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> split("1.00", "2", "-1")).hasMessageContaining("negative");
    assertThatThrownBy(() -> split("1.001", "1")).hasMessageContaining("round the total");
  }

  @Test
  void partsAlwaysSumAndStayWithinACentOfTheirShare() {
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal total = BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), 2);
      List<BigDecimal> weights = weights(random);
      BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

      List<Money> parts = Allocation.split(Money.of(total, Money.USD), weights);

      assertThat(parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(total);
      for (int i = 0; i < weights.size(); i++) {
        BigDecimal share = total.multiply(weights.get(i)).divide(sum, 20, RoundingMode.HALF_EVEN);
        assertThat(parts.get(i).amount().subtract(share).abs()).isLessThan(new BigDecimal("0.01"));
        assertThat(parts.get(i).amount().signum() * total.signum()).isNotNegative();
      }
    }
  }

  @Test
  void largerWeightNeverGetsLess() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      List<BigDecimal> weights = weights(random);
      List<Money> parts =
          Allocation.split(
              Money.of(BigDecimal.valueOf(random.nextInt(100_000), 2), Money.USD), weights);
      for (int i = 0; i < weights.size(); i++) {
        for (int j = 0; j < weights.size(); j++) {
          if (weights.get(i).compareTo(weights.get(j)) > 0) {
            assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
          }
        }
      }
    }
  }

  @Test
  void scaleOfTheWeightsDoesNotMatter() {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      Money total = Money.of(BigDecimal.valueOf(random.nextInt(1_000_000), 2), Money.USD);
      List<BigDecimal> weights = weights(random);
      List<BigDecimal> thousandfold = weights.stream().map(w -> w.movePointRight(3)).toList();
      assertThat(Allocation.split(total, thousandfold)).isEqualTo(Allocation.split(total, weights));
    }
  }

  private static List<BigDecimal> weights(Random random) {
    List<BigDecimal> weights = new ArrayList<>();
    IntStream.range(0, 1 + random.nextInt(8))
        .forEach(i -> weights.add(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6))));
    weights.add(BigDecimal.valueOf(1 + random.nextInt(1000), 2));
    return weights;
  }
}
