package io.wattledger.costmodel.market.engine;

import io.wattledger.costmodel.network.engine.CompactTarget;
import io.wattledger.costmodel.network.engine.Retarget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether the parts of a difficulty epoch fit together, and its difficulty: exactly that of the
 * compact bits when they are known. See docs/formulas/difficulty.md.
 */
public final class EpochDifficulty {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
  private static final int STORED_DECIMALS = 8;

  private EpochDifficulty() {}

  /** Why a start height cannot be one, empty when it can. */
  public static Optional<String> wrongHeight(long startHeight) {
    boolean right = startHeight >= 0 && startHeight % Retarget.BLOCKS_PER_EPOCH == 0;
    return right
        ? Optional.empty()
        : Optional.of("must be a multiple of 2016, the first block of an epoch");
  }

  /** Why bits and stated difficulty do not fit, empty when they do. */
  public static Optional<String> mismatch(CompactTarget bits, BigDecimal difficulty) {
    BigDecimal exact = bits.difficulty();
    BigDecimal off = exact.subtract(difficulty).abs().divide(exact, MathContext.DECIMAL64);
    return off.compareTo(TOLERANCE) <= 0
        ? Optional.empty()
        : Optional.of(
            "%s is not the difficulty of %s, which is %s"
                .formatted(
                    difficulty.toPlainString(),
                    bits,
                    exact.setScale(STORED_DECIMALS, RoundingMode.HALF_EVEN).toPlainString()));
  }

  /** The difficulty to compute with: that of the bits, else the stated one. */
  public static BigDecimal inForce(String bits, BigDecimal stated) {
    return bits == null ? stated : CompactTarget.parse(bits).difficulty();
  }

  /** The difficulty of bits as it is stored and shown, with eight decimals. */
  public static BigDecimal shown(CompactTarget bits) {
    return bits.difficulty().setScale(STORED_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
