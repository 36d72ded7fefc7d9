package io.wattledger.service.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a month is locked.
 *
 * @param reason in the closer's words, 1 to 500 characters
 * @param lockedBy on whose behalf, the caller when absent
 */
public record PeriodLockRequest(
    @NotBlank @Size(max = 500) String reason, @Size(max = 200) String lockedBy) {}
