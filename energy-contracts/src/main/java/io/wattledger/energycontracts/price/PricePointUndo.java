package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.ImportedStretch;
import io.wattledger.energycontracts.reading.SettledBills;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes imported prices back by further versions: the price before, or a withdrawal. A price that
 * was corrected since, and a final bill that was settled from it, stand against.
 */
@ApplicationScoped
public class PricePointUndo implements Undoing.Possible {

  private final PricePointUndoRepository imported;
  private final SettledBills bills;
  private final AdvisoryLocks locks;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored prices. */
  public PricePointUndo(
      PricePointUndoRepository imported,
      SettledBills bills,
      AdvisoryLocks locks,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.imported = imported;
    this.bills = bills;
    this.locks = locks;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void hold(AppliedImport run) {
    locks.exclusive(PricePointImport.LOCK_FAMILY, PricePointImport.LOCK_KEY);
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    List<PricePointUndoRepository.SeriesMonthCount> counts =
        imported.counts(ImportedStretch.of(run));
    counts.forEach(
        count -> {
          findings.touches(count.month());
          findings.counts(count.prices() - count.restored(), count.restored());
          findings.example(
              "%s in %s: %d prices".formatted(count.seriesCode(), count.month(), count.prices()));
        });
    imported
        .changedSince(ImportedStretch.of(run))
        .forEach(
            price ->
                findings.blocks(
                    "price-series",
                    price.seriesCode(),
                    "price of %s at %s".formatted(price.seriesCode(), price.startUtc()),
                    price.detail()));
    Set<String> codes =
        counts.stream()
            .map(PricePointUndoRepository.SeriesMonthCount::seriesCode)
            .collect(Collectors.toSet());
    bills.block(findings, bills.contractsPricedBy(codes), findings.months(), run.from());
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    imported.reverse(
        ImportedStretch.of(run), clock.instant().truncatedTo(ChronoUnit.MICROS), user.name());
    changes.publish("price-points", run.id().toString(), null);
  }
}
