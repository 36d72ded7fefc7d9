package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A further column of a file, with what the meter counted on another channel.
 *
 * @param channel the channel
 * @param column the column's name
 * @param unit what its numbers are, of that channel's kind of energy; AS_STORED when absent
 */
public record ChannelColumn(
    @NotNull(message = "is required, for example IMPORT_KVARH") Channel channel,
    @NotBlank(message = "is required: the column of the channel")
        @Size(max = 200, message = "has at most 200 characters")
        String column,
    ValueUnit unit) {

  /** Fills in the unit. */
  public ChannelColumn {
    unit = unit == null ? ValueUnit.AS_STORED : unit;
  }
}
