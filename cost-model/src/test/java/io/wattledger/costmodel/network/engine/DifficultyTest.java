package io.wattledger.costmodel.network.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and worked examples of docs/formulas/difficulty.md. */
class DifficultyTest {

  @ParameterizedTest
  @CsvSource({
    "0x1d00ffff, 1.00000000",
    "0x1b0404cb, 16307.42093852",
    "0x170331db, 88104191118793.15167812",
    "0x170240c3, 124932866006548.15043583"
  })
  void difficultyIsTheEasiestTargetOverTheTarget(String bits, String difficulty) {
    assertThat(CompactTarget.parse(bits).difficulty())
        .isCloseTo(new BigDecimal(difficulty), within(new BigDecimal("0.00000001")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1d00ffff", "0x1b0404cb", "0x170331db", "0x1c05a3f4", "0x1c0168fd"})
  void targetsSurviveTheWayThereAndBack(String bits) {
    CompactTarget target = CompactTarget.parse(bits);

    assertThat(CompactTarget.ofTarget(target.target())).isEqualTo(target);
    assertThat(target).hasToString(bits);
  }

  @Test
  void mantissaWithTheSignBitMovesToTheNextExponent() {
    assertThat(CompactTarget.ofTarget(BigInteger.valueOf(0x80))).hasToString("0x02008000");
    assertThat(CompactTarget.parse("02008000").target()).isEqualTo(BigInteger.valueOf(0x80));
  }

  @Test
  void compactFormOfADifficultyIsWithinItsPrecision() {
    CompactTarget target = CompactTarget.ofDifficulty(new BigDecimal("88104191118793"));

    assertThat(target).hasToString("0x170331db");
  }

  @ParameterizedTest
  @CsvSource({
    "0x1d00fff,  eight hexadecimal digits",
    "1d00ffffaa, eight hexadecimal digits",
    "0x1d00fffg, eight hexadecimal digits",
    "0x1d80ffff, negative target",
    "0x1d000000, target of zero",
    "0x01000000, target of zero",
    "0x1d010000, above the network's limit",
    "0xff7fffff, above the network's limit"
  })
  void bitsThatEncodeNoTargetAreRefused(String bits, String reason) {
    assertThatThrownBy(() -> CompactTarget.parse(bits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "0x1d00ffff, 1261130161, 1262152739, 1022578, 0x1d00d86a",
    "0x1d00ffff, 1231006505, 1233061996, 2055491, 0x1d00ffff",
    "0x1c05a3f4, 1279008237, 1279297671, 302400,  0x1c0168fd",
    "0x1c387f6f, 1263163443, 1269211443, 4838400, 0x1d00e1fd"
  })
  void retargetScalesTheTargetByTheHeldTime(
      String bits, long first, long last, long counted, String next) {
    Retarget retarget =
        Retarget.after(
            CompactTarget.parse(bits), Instant.ofEpochSecond(first), Instant.ofEpochSecond(last));

    assertThat(retarget.countedSeconds()).isEqualTo(counted);
    assertThat(retarget.bits()).hasToString(next);
    assertThat(retarget.actualSeconds()).isEqualTo(last - first);
  }

  @Test
  void fasterBlocksRaiseTheDifficulty() {
    // Given: 2,015 intervals of 300 seconds
    Instant first = Instant.parse("2026-06-14T00:00:00Z");

    Retarget retarget =
        Retarget.after(CompactTarget.parse("0x170240c3"), first, first.plusSeconds(604_500));

    assertThat(retarget.changePercent())
        .isCloseTo(new BigDecimal("100.1016425435"), within(new BigDecimal("1E-9")));
    assertThat(retarget.bits()).hasToString("0x1701203c");
    assertThat(retarget.explanation().page()).isEqualTo("difficulty.md");
  }
}
