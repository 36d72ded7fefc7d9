package io.wattledger.costmodel.network.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * The proof-of-work target in the compact form of a block header ({@code nBits}): one byte of
 * exponent, three bytes of mantissa, target = mantissa × 256^(exponent − 3). See
 * docs/formulas/difficulty.md.
 *
 * @param bits the 32 bits as an unsigned number
 */
public record CompactTarget(long bits) {

  private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);
  private static final Pattern HEX = Pattern.compile("(?:0[xX])?[0-9a-fA-F]{8}");
  private static final BigInteger DIFFICULTY_ONE = BigInteger.valueOf(0xFFFF).shiftLeft(208);

  /**
   * Refuses bits that decode to no positive target or to one above the network's limit.
   *
   * @throws IllegalArgumentException naming what is wrong with the bits
   */
  public CompactTarget {
    if (bits < 0 || bits > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("compact bits have 32 bits");
    }
    if ((bits & 0x0080_0000L) != 0) {
      throw new IllegalArgumentException(hex(bits) + " encodes a negative target");
    }
    BigInteger target = decode(bits);
    if (target.signum() == 0) {
      throw new IllegalArgumentException(hex(bits) + " encodes a target of zero");
    }
    if (target.compareTo(DIFFICULTY_ONE) > 0) {
      throw new IllegalArgumentException(
          hex(bits) + " encodes a target above the network's limit 0x1d00ffff");
    }
  }

  /**
   * Reads eight hexadecimal digits, with or without {@code 0x}.
   *
   * @throws IllegalArgumentException when the text has another form or encodes no valid target
   */
  public static CompactTarget parse(String text) {
    if (!HEX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "compact bits are eight hexadecimal digits such as 0x170331db, not '" + text + "'");
    }
    return new CompactTarget(Long.parseLong(text.substring(text.length() - 8), 16));
  }

  /**
   * The compact form of a target, which keeps its upper bits and drops the rest; targets above the
   * network's limit become the limit.
   *
   * @param target positive
   */
  public static CompactTarget ofTarget(BigInteger target) {
    BigInteger limited = target.min(DIFFICULTY_ONE);
    int size = (limited.bitLength() + 7) / 8;
    long mantissa =
        size <= 3
            ? limited.longValueExact() << (8 * (3 - size))
            : limited.shiftRight(8 * (size - 3)).longValueExact();
    if ((mantissa & 0x0080_0000L) != 0) {
      mantissa >>= 8;
      size++;
    }
    return new CompactTarget(((long) size << 24) | mantissa);
  }

  /**
   * The compact form nearest to a difficulty from below its target.
   *
   * @param difficulty at least 1
   */
  public static CompactTarget ofDifficulty(BigDecimal difficulty) {
    if (difficulty.compareTo(BigDecimal.ONE) < 0) {
      throw new IllegalArgumentException("a difficulty is at least 1, not " + difficulty);
    }
    return ofTarget(
        new BigDecimal(DIFFICULTY_ONE).divide(difficulty, 0, RoundingMode.DOWN).toBigInteger());
  }

  /** The target: a block's hash must not be above it. */
  public BigInteger target() {
    return decode(bits);
  }

  /** 0xFFFF × 2^208 / target, to 40 digits. */
  public BigDecimal difficulty() {
    return new BigDecimal(DIFFICULTY_ONE).divide(new BigDecimal(target()), PRECISION);
  }

  /** The bits as they are written, for example {@code 0x170331db}. */
  @Override
  public String toString() {
    return hex(bits);
  }

  private static BigInteger decode(long bits) {
    int exponent = (int) (bits >>> 24);
    BigInteger mantissa = BigInteger.valueOf(bits & 0x007F_FFFFL);
    int shift = 8 * (exponent - 3);
    return shift < 0 ? mantissa.shiftRight(-shift) : mantissa.shiftLeft(shift);
  }

  private static String hex(long bits) {
    return "0x%08x".formatted(bits);
  }
}
