package io.wattledger.costmodel.network.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What a question about network economics may state; every part may be null. See
 * docs/formulas/network-economics.md.
 *
 * @param blockHeight height whose scheduled subsidy is used
 * @param subsidyBtc the subsidy, instead of a height
 * @param difficulty network difficulty, at least 1
 * @param nBits compact target, instead of the difficulty
 * @param feesBtcPerBlock mean transaction fees of a block; null means unknown, not zero
 * @param priceUsdPerBtc price of one BTC
 * @param poolFeePercent pool fee, null for 0
 * @param hashrateThs hashrate of the machine or fleet in TH/s
 * @param efficiencyJPerTh energy per hash at the plug
 * @param powerW power at the plug, which gives the efficiency together with the hashrate
 * @param powerPriceUsdPerKwh price of energy at the meter
 * @param pue energy at the meter over energy at the plug, null for 1
 * @param uptimePercent part of the day at work, null for 100
 * @param hashpriceUsdPerPhDay revenue of 1 PH/s per day, instead of subsidy, difficulty, fees,
 *     price
 */
public record NetworkInputs(
    Long blockHeight,
    BigDecimal subsidyBtc,
    BigDecimal difficulty,
    String nBits,
    BigDecimal feesBtcPerBlock,
    BigDecimal priceUsdPerBtc,
    BigDecimal poolFeePercent,
    BigDecimal hashrateThs,
    BigDecimal efficiencyJPerTh,
    BigDecimal powerW,
    BigDecimal powerPriceUsdPerKwh,
    BigDecimal pue,
    BigDecimal uptimePercent,
    BigDecimal hashpriceUsdPerPhDay) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal AGREEMENT = new BigDecimal("0.000001");
  private static final BigDecimal GREATEST = BigDecimal.TEN.pow(24);
  private static final int MOST_DIGITS = 60;

  /**
   * Something wrong with one input.
   *
   * @param field the input's name
   * @param detail what is wrong and what is allowed
   */
  public record Problem(String field, String detail) {}

  /** Inputs that are out of range, in the order of the fields; empty when all are sound. */
  public List<Problem> outOfRange() {
    Check check = new Check();
    if (blockHeight != null && (blockHeight < 0 || blockHeight > BlockSubsidy.MAX_HEIGHT)) {
      check.add("blockHeight", "must lie between 0 and " + BlockSubsidy.MAX_HEIGHT);
    }
    if (check.between("subsidyBtc", subsidyBtc, BigDecimal.ZERO, BigDecimal.valueOf(50))
        && subsidyBtc.stripTrailingZeros().scale() > 8) {
      check.add("subsidyBtc", "has at most eight decimals");
    }
    check.between("difficulty", difficulty, BigDecimal.ONE, GREATEST);
    checkBits(check);
    check.between(
        "feesBtcPerBlock", feesBtcPerBlock, BigDecimal.ZERO, BigDecimal.valueOf(21_000_000));
    check.between("priceUsdPerBtc", priceUsdPerBtc, BigDecimal.ZERO, GREATEST);
    if (check.between("poolFeePercent", poolFeePercent, BigDecimal.ZERO, HUNDRED)
        && poolFeePercent.compareTo(HUNDRED) == 0) {
      check.add("poolFeePercent", "must be below 100");
    }
    check.positive("hashrateThs", hashrateThs);
    check.positive("efficiencyJPerTh", efficiencyJPerTh);
    check.positive("powerW", powerW);
    check.between("powerPriceUsdPerKwh", powerPriceUsdPerKwh, BigDecimal.ZERO, GREATEST);
    check.between("pue", pue, BigDecimal.ONE, BigDecimal.TEN);
    check.between("uptimePercent", uptimePercent, BigDecimal.ZERO, HUNDRED);
    check.between("hashpriceUsdPerPhDay", hashpriceUsdPerPhDay, BigDecimal.ZERO, GREATEST);
    return List.copyOf(check.problems);
  }

  /** Inputs that say the same thing twice and differently; call it when none is out of range. */
  public List<Problem> contradictions() {
    Check check = new Check();
    if (blockHeight != null
        && subsidyBtc != null
        && BlockSubsidy.at(blockHeight).toBtc().compareTo(subsidyBtc) != 0) {
      check.add("subsidyBtc", "is not the subsidy at blockHeight; state one of the two");
    }
    if (difficulty != null
        && nBits != null
        && differ(difficulty, CompactTarget.parse(nBits).difficulty())) {
      check.add("nBits", "has another difficulty than the one stated; state one of the two");
    }
    if (efficiencyJPerTh != null
        && powerW != null
        && hashrateThs != null
        && differ(powerW, efficiencyJPerTh.multiply(hashrateThs))) {
      check.add("powerW", "is not efficiencyJPerTh × hashrateThs; state one of the two");
    }
    boolean network =
        blockHeight != null
            || subsidyBtc != null
            || difficulty != null
            || nBits != null
            || feesBtcPerBlock != null
            || priceUsdPerBtc != null;
    if (hashpriceUsdPerPhDay != null && network) {
      check.add(
          "hashpriceUsdPerPhDay",
          "stands in place of blockHeight, subsidyBtc, difficulty, nBits, feesBtcPerBlock and"
              + " priceUsdPerBtc; leave out either it or them");
    }
    return List.copyOf(check.problems);
  }

  private void checkBits(Check check) {
    if (nBits != null) {
      try {
        CompactTarget.parse(nBits);
      } catch (IllegalArgumentException e) {
        check.add("nBits", e.getMessage());
      }
    }
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(one.multiply(AGREEMENT, MathContext.DECIMAL64)) > 0;
  }

  /** Collects problems. */
  private static final class Check {
    private final List<Problem> problems = new ArrayList<>();

    void add(String field, String detail) {
      problems.add(new Problem(field, detail));
    }

    /** Whether a value is stated and sound. */
    boolean between(String field, BigDecimal value, BigDecimal least, BigDecimal greatest) {
      if (value == null || isAbsurd(field, value)) {
        return false;
      }
      if (value.compareTo(least) < 0 || value.compareTo(greatest) > 0) {
        add(field, "must lie between %s and %s".formatted(least.toPlainString(), plain(greatest)));
        return false;
      }
      return true;
    }

    void positive(String field, BigDecimal value) {
      if (between(field, value, BigDecimal.ZERO, GREATEST) && value.signum() == 0) {
        add(field, "must be above 0");
      }
    }

    private boolean isAbsurd(String field, BigDecimal value) {
      boolean absurd =
          value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
      if (absurd) {
        add(field, "has more than " + MOST_DIGITS + " digits or decimals");
      }
      return absurd;
    }

    private static String plain(BigDecimal value) {
      return value.compareTo(GREATEST) == 0 ? "10^24" : value.toPlainString();
    }
  }
}
