package io.wattledger.costmodel.facts.payout;

import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A stored pool payout.
 *
 * @param id its id
 * @param version its version, from 1
 * @param siteCode the site whose machines earned it
 * @param pool the pool's name
 * @param day the UTC day it was earned
 * @param grossBtc BTC before the pool fee
 * @param poolFeeBtc the pool fee in BTC
 * @param reference the pool's reference, null when there is none
 * @param importId the import that brought it, null when it was entered
 */
public record Payout(
    UUID id,
    int version,
    String siteCode,
    String pool,
    LocalDate day,
    BigDecimal grossBtc,
    BigDecimal poolFeeBtc,
    String reference,
    UUID importId) {

  static Payout of(UUID id, int version, PayoutRequest request, UUID importId) {
    return new Payout(
        id,
        version,
        request.siteCode(),
        request.pool(),
        request.day(),
        Satoshis.ofBtc(request.grossBtc()).toBtc(),
        Satoshis.ofBtc(request.poolFeeBtc()).toBtc(),
        request.reference(),
        importId);
  }

  /** The UTC month in which it counts. */
  public YearMonth period() {
    return YearMonth.from(day);
  }

  /** Satoshi before the pool fee. */
  public long grossSats() {
    return Satoshis.ofBtc(grossBtc).value();
  }

  /** The pool fee in satoshi. */
  public long poolFeeSats() {
    return Satoshis.ofBtc(poolFeeBtc).value();
  }

  MonthFacts.Payout fact() {
    return new MonthFacts.Payout(
        id.toString(), version, siteCode, pool, day, grossSats(), poolFeeSats(), reference);
  }

  PayoutRequest request() {
    return new PayoutRequest(siteCode, pool, day, grossBtc, poolFeeBtc, reference);
  }
}
