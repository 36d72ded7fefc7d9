package io.wattledger.costmodel.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and worked examples of docs/formulas/subsidy-and-supply.md. */
class BlockSubsidyTest {

  @ParameterizedTest
  @CsvSource({
    "0,        5000000000",
    "1,        5000000000",
    "209999,   5000000000",
    "210000,   2500000000",
    "420000,   1250000000",
    "629999,   1250000000",
    "630000,   625000000",
    "839999,   625000000",
    "840000,   312500000",
    "1049999,  312500000",
    "1050000,  156250000",
    "2100000,  4882812",
    "6719999,  2",
    "6720000,  1",
    "6929999,  1",
    "6930000,  0",
    "13439999, 0",
    "13440000, 0",
    "2147483647, 0"
  })
  void subsidyHalvesEvery210000Blocks(long height, long sats) {
    assertThat(BlockSubsidy.at(height).value()).isEqualTo(sats);
  }

  @ParameterizedTest
  @CsvSource({
    "0,        5000000000",
    "209999,   1050000000000000",
    "839999,   1968750000000000",
    "840000,   1968750312500000",
    "6929999,  2099999997690000",
    "13440000, 2099999997690000"
  })
  void supplyIsTheSumOfAllSubsidies(long height, long sats) {
    assertThat(BlockSubsidy.cumulativeSupply(height).value()).isEqualTo(sats);
  }

  @Test
  void nextHalvingIsCountedInBlocksAndDaysOfTenMinuteBlocks() {
    BlockSubsidy.Halving next = BlockSubsidy.next(953_568).orElseThrow();

    assertThat(next.height()).isEqualTo(1_050_000);
    assertThat(next.blocksRemaining()).isEqualTo(96_432);
    assertThat(next.etaDays()).isEqualByComparingTo("669.6666666666667");
    assertThat(next.subsidy().value()).isEqualTo(156_250_000);
    assertThat(next.explanation().page()).isEqualTo("subsidy-and-supply.md");
  }

  @Test
  void aHalvingHeightCountsToTheHalvingAfterIt() {
    assertThat(BlockSubsidy.next(840_000).orElseThrow().blocksRemaining()).isEqualTo(210_000);
    assertThat(BlockSubsidy.next(839_999).orElseThrow().blocksRemaining()).isEqualTo(1);
  }

  @Test
  void thereIsNoHalvingOnceTheSubsidyIsZero() {
    assertThat(BlockSubsidy.next(6_929_999).orElseThrow().subsidy().value()).isZero();
    assertThat(BlockSubsidy.next(6_930_000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 2_147_483_648L, Long.MIN_VALUE})
  void heightsOutsideThe32BitRangeAreRefused(long height) {
    assertThatThrownBy(() -> BlockSubsidy.at(height))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 0 and 2147483647");
  }
}
