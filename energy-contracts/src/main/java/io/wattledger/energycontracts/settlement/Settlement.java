package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A settled bill version; never changed.
 *
 * @param id its id
 * @param contractCode its contract
 * @param siteCode its site
 * @param period its month, counted in the contract's zone
 * @param version its version, from 1
 * @param status FINAL, or DRAFT when facts were missing
 * @param currency its currency
 * @param total the sum of its lines
 * @param timeZone the contract's zone
 * @param lines the lines
 * @param shares the bill by use and consumer
 * @param checks figures by which a person recognises the period
 * @param missing facts that were needed and absent
 * @param payment what is to be paid after power credits; absent for drafts and for versions that a
 *     newer final one replaced
 * @param deltas what it differs by from the version before, empty for the first
 * @param estimated how much of it rests on estimated readings, absent when nothing does
 * @param outdated why settling again would give another bill, absent while it would not; told of
 *     the newest version and never stored
 * @param inputsHash SHA-256 over everything that it was computed from
 * @param settledAt when it was computed
 * @param settledBy who asked for it
 */
public record Settlement(
    UUID id,
    String contractCode,
    String siteCode,
    YearMonth period,
    int version,
    SettlementStatus status,
    String currency,
    BigDecimal total,
    String timeZone,
    List<LineView> lines,
    List<ShareView> shares,
    ChecksView checks,
    List<MissingView> missing,
    @JsonInclude(JsonInclude.Include.NON_NULL) Payment payment,
    List<DeltaView> deltas,
    @JsonInclude(JsonInclude.Include.NON_NULL) BillEstimate estimated,
    @JsonInclude(JsonInclude.Include.NON_NULL) BillOutdated outdated,
    String inputsHash,
    Instant settledAt,
    String settledBy) {

  /** Copies the lists. */
  public Settlement {
    lines = List.copyOf(lines);
    shares = List.copyOf(shares);
    missing = List.copyOf(missing);
    deltas = deltas == null ? List.of() : List.copyOf(deltas);
  }

  Settlement withoutExplanations() {
    return with(lines.stream().map(LineView::withoutExplanation).toList(), payment, outdated);
  }

  Settlement withPayment(Payment present) {
    return with(lines, present, outdated);
  }

  Settlement outdated(BillOutdated why) {
    return with(lines, payment, why);
  }

  private Settlement with(List<LineView> otherLines, Payment otherPayment, BillOutdated why) {
    return new Settlement(
        id,
        contractCode,
        siteCode,
        period,
        version,
        status,
        currency,
        total,
        timeZone,
        otherLines,
        shares,
        checks,
        missing,
        otherPayment,
        deltas,
        estimated,
        why,
        inputsHash,
        settledAt,
        settledBy);
  }
}
