package io.wattledger.costmodel.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/formulas/network-economics.md, "Pool payouts". */
class PoolPayoutTest {

  private static final BigDecimal SHARES = new BigDecimal("36000000000");
  private static final BigDecimal DIFFICULTY = new BigDecimal("125864590119494");
  private static final BigDecimal SUBSIDY = new BigDecimal("3.125");
  private static final BigDecimal FEES = new BigDecimal("0.02");

  @Test
  void fppsPaysSubsidyAndMeanFeesByShare() {
    PoolPayout payout = PoolPayout.fpps(SHARES, DIFFICULTY, SUBSIDY, FEES, BigDecimal.valueOf(2));

    assertThat(payout.btc())
        .isCloseTo(new BigDecimal("0.00088154738274"), within(new BigDecimal("1E-14")));
    assertThat(payout.explanation().inputs())
        .extracting("name")
        .containsExactly(
            "shareDifficulty", "difficulty", "subsidyBtc", "meanFeesBtc", "poolFeePercent");
  }

  @Test
  void pplnsPaysThePartOfTheWindow() {
    PoolPayout payout =
        PoolPayout.pplns(
            SHARES,
            DIFFICULTY,
            BigDecimal.valueOf(5),
            new BigDecimal("3.145"),
            new BigDecimal("0.9"));

    assertThat(payout.btc())
        .isCloseTo(new BigDecimal("0.00017828846047"), within(new BigDecimal("1E-14")));
  }

  @Test
  void ppsPlusIsSubsidyByShareAndFeesByWindow() {
    PoolPayout payout =
        PoolPayout.ppsPlus(
            SHARES,
            SHARES,
            DIFFICULTY,
            BigDecimal.valueOf(5),
            SUBSIDY,
            FEES,
            BigDecimal.valueOf(2));

    // 0.00087594135805 + 0.00000112120494
    assertThat(payout.btc())
        .isCloseTo(new BigDecimal("0.00087706256299088"), within(new BigDecimal("1E-17")));
  }

  @Test
  void sharesWithoutDifficultyAreRefused() {
    assertThatThrownBy(
            () -> PoolPayout.fpps(SHARES, BigDecimal.ZERO, SUBSIDY, FEES, BigDecimal.ZERO))
        .hasMessageContaining("must be positive");
    assertThatThrownBy(
            () -> PoolPayout.fpps(SHARES, DIFFICULTY, SUBSIDY, FEES, BigDecimal.valueOf(101)))
        .hasMessageContaining("between 0 and 100");
  }
}
