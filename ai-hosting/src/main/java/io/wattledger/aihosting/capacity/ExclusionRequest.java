package io.wattledger.aihosting.capacity;

import io.wattledger.aihosting.Codes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Capacity that could not be rented for a time, as users enter it.
 *
 * @param resource the resource
 * @param gpuIndexes which of its GPUs, counted from 0; all when absent
 * @param from since when
 * @param to until when, open when absent
 * @param reason why
 * @param note more about it
 */
public record ExclusionRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = Codes.RESOURCE, message = Codes.RESOURCE_RULE)
        String resource,
    @Size(min = 1, max = 1024, message = "has 1 to 1,024 indexes")
        List<
                @NotNull(message = "is required") @Min(value = 0, message = "is 0 or more")
                @Max(value = 1023, message = "is at most 1,023") Integer>
            gpuIndexes,
    @NotNull(message = "is required, for example 2026-10-01T05:00:00Z") Instant from,
    Instant to,
    @NotNull(message = "is required: MAINTENANCE, FAILURE, CURTAILMENT, OWN_USE or OTHER")
        ExclusionReason reason,
    @Size(max = 500, message = "has at most 500 characters") String note) {}
