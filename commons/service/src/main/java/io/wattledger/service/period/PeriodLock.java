package io.wattledger.service.period;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month whose facts cannot change.
 *
 * @param period the month
 * @param reason why it is locked, in the closer's words
 * @param lockedBy who locked it
 * @param lockedAt since when
 */
public record PeriodLock(YearMonth period, String reason, String lockedBy, Instant lockedAt) {}
