package io.wattledger.fleet.network;

import io.wattledger.fleet.network.engine.SiteNetwork;
import io.wattledger.kernel.network.AddressRange;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A part of a site's network as users enter it.
 *
 * @param range its addresses, for example {@code 10.20.0.0/16}
 * @param fromPort the first port at which machines answer
 * @param toPort the last port, included
 */
@Embeddable
public record SiteNetworkEntry(
    @NotNull(message = "is required, such as 10.20.0.0/16")
        @Size(max = 50, message = "has at most 50 characters")
        @Column(name = "address_range")
        String range,
    @Min(value = 1, message = "is 1 to 65535")
        @Max(value = 65_535, message = "is 1 to 65535")
        @Column(name = "from_port")
        int fromPort,
    @Min(value = 1, message = "is 1 to 65535")
        @Max(value = 65_535, message = "is 1 to 65535")
        @Column(name = "to_port")
        int toPort) {

  /**
   * The network that the entry describes.
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  SiteNetwork network() {
    return new SiteNetwork(AddressRange.parse(range), fromPort, toPort);
  }
}
