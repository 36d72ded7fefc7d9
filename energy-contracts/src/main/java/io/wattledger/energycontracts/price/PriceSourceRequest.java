package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.layout.MarketLayout;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where the prices of a series come from, as users enter it.
 *
 * @param layout the grid's file
 * @param point the node, hub or zone in the grid's own name, for example {@code HB_WEST}
 */
public record PriceSourceRequest(
    @NotNull(message = "is required, for example ERCOT_REAL_TIME") MarketLayout layout,
    @NotBlank(message = "is required, for example HB_WEST")
        @Size(max = 200, message = "has at most 200 characters")
        String point) {}
