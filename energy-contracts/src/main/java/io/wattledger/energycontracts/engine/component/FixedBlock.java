package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * A block of power at a fixed price, around the clock or shaped by hours. Under take-or-pay the
 * whole block is paid in every hour, and what is not used may be sold back. Energy above the blocks
 * belongs to another component with quantity ABOVE_BLOCK. See docs/formulas/fixed-block.md.
 *
 * @param name what the line is called
 * @param blockKw the block around the clock, in kW, above zero; null when shaped
 * @param shape the block by hours, empty when it is the same around the clock
 * @param pricePerMwh its price
 * @param takeOrPay whether the whole block is paid, true when absent; else only what is used
 * @param priority load fills blocks of lower priority first and equal ones in their order; null for
 *     0
 * @param from first local day of the block, null when it has no term of its own
 * @param to first local day after it, null when open
 * @param elections the elected part of the block by month; all of it in a month without one
 * @param electionNoticeBusinessDays how many business days before its month an election is due,
 *     null when no notice is agreed
 * @param sellBack what happens to unused energy, null when it is lost
 * @param allocation how the block's line is split over uses
 */
public record FixedBlock(
    String name,
    BigDecimal blockKw,
    List<ShapePeriod> shape,
    BigDecimal pricePerMwh,
    Boolean takeOrPay,
    Integer priority,
    LocalDate from,
    LocalDate to,
    List<Election> elections,
    Integer electionNoticeBusinessDays,
    SellBack sellBack,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Fills in take-or-pay and copies the lists. */
  public FixedBlock {
    shape = shape == null ? List.of() : List.copyOf(shape);
    takeOrPay = takeOrPay == null || takeOrPay;
    elections = elections == null ? List.of() : List.copyOf(elections);
  }

  /** Where it stands among the blocks that load fills: lower first. */
  public int rank() {
    return priority == null ? 0 : priority;
  }

  /** The block's power through time. */
  public PowerProfile profile() {
    return new PowerProfile(blockKw, shape, from, to, elections);
  }

  @Override
  public ComponentType type() {
    return ComponentType.FIXED_BLOCK;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.fixedBlock(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return sellBack == null ? Set.of() : Set.of(sellBack.priceSeries());
  }

  @Override
  public int longestStepMinutes() {
    return profile().boundaryMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new FixedBlock(
        newName,
        blockKw,
        shape,
        pricePerMwh,
        takeOrPay,
        priority,
        from,
        to,
        elections,
        electionNoticeBusinessDays,
        sellBack,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    profile().examine("blockKw", findings);
    Election.examine(elections, electionNoticeBusinessDays, findings);
    examineElectedMonths(findings);
    findings.requireDecimal("pricePerMwh", pricePerMwh);
    if (sellBack != null) {
      sellBack.examine(findings.at("sellBack"));
      if (!takeOrPay) {
        findings.contradiction(
            "sellBack",
            "needs takeOrPay: a block that is paid only when used leaves nothing to sell back");
      }
    }
  }

  /** An election for a month in which the block does not hold would elect nothing. */
  private void examineElectedMonths(TermsFindings findings) {
    for (int i = 0; i < elections.size(); i++) {
      YearMonth month = elections.get(i).month();
      boolean ended = month != null && to != null && !month.atDay(1).isBefore(to);
      boolean notBegun =
          month != null && from != null && !from.isBefore(month.plusMonths(1).atDay(1));
      if (ended || notBegun) {
        findings
            .at("elections", i)
            .contradiction(
                "month",
                "lies outside the block's own term, which "
                    + (ended ? "ends before " + to : "starts on " + from));
      }
    }
  }
}
