package io.wattledger.aihosting.capacity;

import io.wattledger.aihosting.Codes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A resource of a pool as users enter it: what an allocation names, such as a server with 8 GPUs.
 *
 * @param code its code, as the subject of usage events names it
 * @param gpus GPUs in it, 1 to 1,024; they are numbered from 0
 * @param inServiceFrom first day of service in the pool's zone
 * @param inServiceTo first day after service, open when absent
 */
public record PoolResourceRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = Codes.RESOURCE, message = Codes.RESOURCE_RULE)
        String code,
    @NotNull(message = "is required, 1 to 1,024")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 1024, message = "is at most 1,024")
        Integer gpus,
    @NotNull(message = "is required, for example 2026-01-01") LocalDate inServiceFrom,
    LocalDate inServiceTo) {}
