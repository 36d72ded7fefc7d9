package io.wattledger.fleet.network;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The networks of a site as a whole.
 *
 * @param networks all of them; none means that no machine of the site has an address
 * @param version the version that was changed, when there is no If-Match
 */
public record SiteNetworksRequest(
    @NotNull(message = "is required") @Size(max = 32, message = "has at most 32 networks")
        List<@NotNull(message = "is required") @Valid SiteNetworkEntry> networks,
    Long version) {

  /** Copies the list. */
  public SiteNetworksRequest {
    networks = networks == null ? null : java.util.Collections.unmodifiableList(networks);
  }
}
