package io.wattledger.costmodel.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A month that a callee has locked.
 *
 * @param period the month
 * @param lockedBy who locked it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PeriodLockAnswer(String period, String lockedBy) {}
