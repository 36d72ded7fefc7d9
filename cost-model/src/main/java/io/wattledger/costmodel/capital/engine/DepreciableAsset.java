package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What depreciation needs to know of an asset or a batch of equal assets. See
 * docs/formulas/depreciation.md.
 *
 * @param code how people call it, for the explanation
 * @param cost what it cost in all, in its currency
 * @param salvage what is expected back at the end of its life, zero to the cost, same currency
 * @param usefulLifeMonths months from the first charged month to the last, at least one
 * @param inServiceOn the day on which it began to work
 * @param retiredOn the day on which it was retired or sold, null while it is in service
 * @param writeDowns impairments, in any order
 * @param lifeChanges changes of the estimated life, in any order
 * @param source the record it was read from, null when there is none
 */
public record DepreciableAsset(
    String code,
    Money cost,
    Money salvage,
    int usefulLifeMonths,
    LocalDate inServiceOn,
    LocalDate retiredOn,
    List<WriteDown> writeDowns,
    List<LifeChange> lifeChanges,
    SourceRef source) {

  /**
   * A reduction of the carrying amount, spread over the remaining life from then on.
   *
   * @param on the day of the write-down
   * @param carryingAmount what the asset is worth in the books afterwards, not negative
   * @param reason why
   */
  public record WriteDown(LocalDate on, Money carryingAmount, String reason) {

    /** Refuses a missing day or a negative amount. */
    public WriteDown {
      Objects.requireNonNull(on, "on");
      if (carryingAmount.signum() < 0) {
        throw new IllegalArgumentException("a carrying amount must not be negative");
      }
    }
  }

  /**
   * A new estimate of the whole useful life, applied to what is left from then on.
   *
   * @param on the day from which the new estimate holds
   * @param usefulLifeMonths the new life, counted from the first charged month
   * @param reason why
   */
  public record LifeChange(LocalDate on, int usefulLifeMonths, String reason) {

    /** Refuses a missing day or a life below one month. */
    public LifeChange {
      Objects.requireNonNull(on, "on");
      if (usefulLifeMonths < 1) {
        throw new IllegalArgumentException("a useful life has at least one month");
      }
    }
  }

  /** Refuses a life below one month and a salvage value outside zero to the cost. */
  public DepreciableAsset {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(inServiceOn, "inServiceOn");
    if (usefulLifeMonths < 1) {
      throw new IllegalArgumentException("a useful life has at least one month");
    }
    if (cost.signum() < 0 || salvage.signum() < 0 || salvage.compareTo(cost) > 0) {
      throw new IllegalArgumentException(
          "the salvage value of " + code + " must lie between zero and the cost");
    }
    writeDowns = List.copyOf(writeDowns);
    lifeChanges = List.copyOf(lifeChanges);
  }

  /** An asset that was never written down and never changed its life. */
  public static DepreciableAsset of(
      String code, Money cost, Money salvage, int usefulLifeMonths, LocalDate inServiceOn) {
    return new DepreciableAsset(
        code, cost, salvage, usefulLifeMonths, inServiceOn, null, List.of(), List.of(), null);
  }
}
