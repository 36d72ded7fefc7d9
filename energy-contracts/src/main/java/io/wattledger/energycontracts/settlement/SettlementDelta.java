package io.wattledger.energycontracts.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What two versions of a bill differ by.
 *
 * @param contractCode their contract
 * @param period their month
 * @param fromVersion the version before
 * @param toVersion the version after
 * @param currency their currency
 * @param total the difference of the totals: the sum of the deltas
 * @param deltas the lines that differ
 * @param shares the shares that differ, by use and consumer; they too sum to the total
 */
public record SettlementDelta(
    String contractCode,
    YearMonth period,
    int fromVersion,
    int toVersion,
    String currency,
    BigDecimal total,
    List<DeltaView> deltas,
    List<ShareDelta> shares) {

  static SettlementDelta of(Settlement before, Settlement after) {
    return new SettlementDelta(
        after.contractCode(),
        after.period(),
        before.version(),
        after.version(),
        after.currency(),
        after.total().subtract(before.total()),
        DeltaView.between(before, after.lines(), after.currency()),
        ShareDelta.between(before, after));
  }
}
