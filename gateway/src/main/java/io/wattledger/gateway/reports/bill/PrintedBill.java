package io.wattledger.gateway.reports.bill;

import io.wattledger.gateway.reports.source.BillFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bill with what is said around it.
 *
 * @param bill the bill
 * @param contractName what its contract is called
 * @param page where it is found in the portal
 * @param madeAt when the document was made
 * @param madeBy for whom
 */
public record PrintedBill(
    BillFigures bill, String contractName, String page, Instant madeAt, String madeBy) {

  /**
   * A sum that must be the bill's total.
   *
   * @param title what was added up
   * @param sum what it gives
   * @param total what the bill states
   */
  public record Check(String title, BigDecimal sum, BigDecimal total) {

    /** What is left between them; nothing when the bill ties out. */
    public BigDecimal difference() {
      return sum.subtract(total);
    }

    /** Whether they are the same. */
    public boolean ties() {
      return difference().signum() == 0;
    }
  }

  /** Lines and shares against the total. */
  public List<Check> checks() {
    Check lines = new Check("Sum of the lines", bill.linesTotal(), bill.total());
    return bill.shares().isEmpty()
        ? List.of(lines)
        : List.of(lines, new Check("Sum of the shares", bill.sharesTotal(), bill.total()));
  }
}
