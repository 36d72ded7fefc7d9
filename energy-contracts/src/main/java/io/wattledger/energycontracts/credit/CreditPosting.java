package io.wattledger.energycontracts.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A posting of the power-credit ledger; never changed.
 *
 * @param id its number
 * @param creditMonth the month that earned the credit
 * @param name the credit's name: the block that was sold back, or that of an opening balance
 * @param kind EARNED, USED or EXPIRED
 * @param month the month in which it happened
 * @param amount how much; negative where a later settlement takes an earlier posting back
 * @param settlementId the bill that caused it, absent for opening balances and expiry
 * @param postedAt when it was posted
 * @param postedBy who caused it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditPosting(
    long id,
    YearMonth creditMonth,
    String name,
    PostingKey.Kind kind,
    YearMonth month,
    BigDecimal amount,
    UUID settlementId,
    Instant postedAt,
    String postedBy) {}
