package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.share.Share;
import io.wattledger.energycontracts.engine.share.UseAllocation;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Splits the lines of a bill by a basis; what was stored gives the same shares for ever. */
final class SharesOfBasis {

  private SharesOfBasis() {}

  /** The shares of lines that were just computed. */
  static List<Share> of(AllocationBasis basis, BillingZone zone, List<BillLine> lines) {
    BasisUses uses = new BasisUses(basis, zone);
    return UseAllocation.split(basis.residualUse(), lines, uses.total(), uses);
  }

  /** The shares of a stored bill, computed again. */
  static List<ShareView> again(AllocationBasis basis, Settlement bill) {
    return of(basis, BillingZone.of(bill.timeZone()), lines(basis, bill)).stream()
        .map(ShareView::of)
        .toList();
  }

  /** Whether a stored bill has the shares that its basis gives. */
  static boolean isReproduced(AllocationBasis basis, Settlement bill) {
    return bill.shares().equals(again(basis, bill));
  }

  /** The lines of a stored bill as far as they are split. */
  static List<BillLine> lines(AllocationBasis basis, Settlement bill) {
    return bill.lines().stream()
        .map(line -> line(line, basis.lines().get(line.lineNo() - 1), bill.currency()))
        .toList();
  }

  private static BillLine line(LineView line, AllocationBasis.Line basis, String currency) {
    return new BillLine(
        line.contractVersion(),
        line.component(),
        line.type(),
        line.part(),
        line.from(),
        line.to(),
        line.quantity(),
        line.unit(),
        line.unitPrice(),
        Money.of(line.amount(), Currency.getInstance(currency)),
        line.rounding(),
        Map.of(),
        line.allocation(),
        basis.windows().stream().map(each -> new Interval(each.from(), each.to())).toList(),
        line.explanation());
  }
}
