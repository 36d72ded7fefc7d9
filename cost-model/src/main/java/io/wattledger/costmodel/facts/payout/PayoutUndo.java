package io.wattledger.costmodel.facts.payout;

import io.wattledger.costmodel.facts.FactUndo;
import io.wattledger.costmodel.facts.history.FactHistory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes imported payouts back. */
@Singleton
public class PayoutUndo extends FactUndo<Payout> {

  private final PayoutRepository payouts;

  /** Over the stored payouts. */
  public PayoutUndo(PayoutRepository payouts, FactHistory history) {
    super(PayoutService.KIND, history);
    this.payouts = payouts;
  }

  @Override
  protected List<Payout> imported(UUID importId) {
    return payouts.ofImport(importId);
  }

  @Override
  protected List<Payout> lockImported(UUID importId) {
    return payouts.lockImport(importId);
  }

  @Override
  protected Known known(Payout payout) {
    return new Known(
        payout.id(),
        payout.version(),
        "payout of pool %s for site %s on %s"
            .formatted(payout.pool(), payout.siteCode(), payout.day()),
        List.of(payout.period()));
  }

  @Override
  protected void delete(UUID id) {
    payouts.delete(id);
  }
}
