package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who bears a bill, line by line: total = allocated. See docs/formulas/energy-allocation.md.
 *
 * @param settlementId the bill
 * @param contractCode its contract
 * @param period its month
 * @param version its version
 * @param currency its currency
 * @param total the bill's total
 * @param allocated the sum of all parts
 * @param lines its lines with their parts
 */
public record AllocationView(
    UUID settlementId,
    String contractCode,
    YearMonth period,
    int version,
    String currency,
    BigDecimal total,
    BigDecimal allocated,
    List<AllocatedLine> lines) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A line and who bears it.
   *
   * @param lineNo its number
   * @param component name of the charge component
   * @param type its variant
   * @param part which of the component's lines this is, absent when it has one only
   * @param amount the line's amount
   * @param rule how it is split
   * @param parts who bears it; they add up to the amount
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AllocatedLine(
      int lineNo,
      String component,
      ComponentType type,
      String part,
      BigDecimal amount,
      AllocationRule rule,
      List<AllocatedPart> parts) {}

  /**
   * What one use or consumer bears of a line.
   *
   * @param use the use
   * @param consumerRef the consumer's opaque reference, absent for the use as a whole
   * @param amount what it bears
   * @param percent that in percent of the line, absent where the line is nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AllocatedPart(
      EnergyUse use, String consumerRef, BigDecimal amount, BigDecimal percent) {}

  static AllocationView of(Settlement bill) {
    return new AllocationView(
        bill.id(),
        bill.contractCode(),
        bill.period(),
        bill.version(),
        bill.currency(),
        bill.total(),
        bill.shares().stream()
            .map(ShareView::amount)
            .reduce(BigDecimal.ZERO.setScale(bill.total().scale()), BigDecimal::add),
        bill.lines().stream().map(line -> line(line, bill.shares())).toList());
  }

  private static AllocatedLine line(LineView line, List<ShareView> shares) {
    List<AllocatedPart> parts = new ArrayList<>();
    for (ShareView share : shares) {
      share.lines().stream()
          .filter(part -> part.lineNo() == line.lineNo())
          .forEach(part -> parts.add(part(share, part.amount(), line.amount())));
    }
    return new AllocatedLine(
        line.lineNo(),
        line.component(),
        line.type(),
        line.part(),
        line.amount(),
        line.allocation() == null ? new AllocationRule.MeteredEnergy() : line.allocation(),
        parts);
  }

  private static AllocatedPart part(ShareView share, BigDecimal amount, BigDecimal whole) {
    BigDecimal percent =
        whole.signum() == 0
            ? null
            : amount.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_EVEN);
    return new AllocatedPart(share.use(), share.consumerRef(), amount, percent);
  }
}
