package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import jakarta.validation.constraints.NotNull;

/**
 * A further channel of a meter as users enter it.
 *
 * @param channel what it counts
 */
public record ChannelRequest(
    @NotNull(message = "is required: EXPORT_KWH, IMPORT_KVARH, EXPORT_KVARH or KVAH")
        Channel channel) {}
