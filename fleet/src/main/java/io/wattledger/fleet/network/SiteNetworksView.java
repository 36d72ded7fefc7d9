package io.wattledger.fleet.network;

import java.util.List;

/**
 * The networks of a site as they are shown.
 *
 * @param siteCode the site
 * @param networks its networks, in the order in which they were entered
 * @param version counts the changes
 */
public record SiteNetworksView(String siteCode, List<SiteNetworkEntry> networks, long version) {

  /** Copies the list. */
  public SiteNetworksView {
    networks = List.copyOf(networks);
  }
}
