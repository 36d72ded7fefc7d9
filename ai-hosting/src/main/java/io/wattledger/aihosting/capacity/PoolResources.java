package io.wattledger.aihosting.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Resources that join a pool.
 *
 * @param resources the resources, 1 to 10,000
 */
public record PoolResources(
    @NotNull(message = "is required")
        @Size(min = 1, max = 10_000, message = "has 1 to 10,000 resources")
        List<@NotNull(message = "is required") @Valid PoolResourceRequest> resources) {}
