package io.wattledger.fleet.network.engine;

import io.wattledger.kernel.network.AddressRange;
import java.net.InetAddress;
import java.util.Objects;

/**
 * A part of a site's network in which machines answer.
 *
 * @param range the addresses
 * @param fromPort the first port, 1 to 65535
 * @param toPort the last port, included
 */
public record SiteNetwork(AddressRange range, int fromPort, int toPort) {

  /** Refuses ports that are none. */
  public SiteNetwork {
    Objects.requireNonNull(range, "range");
    if (fromPort < 1 || toPort > 65_535 || fromPort > toPort) {
      throw new IllegalArgumentException("ports are 1 to 65535, the first not above the last");
    }
  }

  boolean holds(InetAddress address) {
    return range.contains(address);
  }

  boolean holds(InetAddress address, int port) {
    return holds(address) && port >= fromPort && port <= toPort;
  }
}
