package io.wattledger.fleet.network.engine;

import io.wattledger.kernel.network.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The networks of one site: nothing outside of them is a machine of the site.
 *
 * @param networks the site's networks
 * @param never what no site can allow
 */
public record AllowedNetworks(List<SiteNetwork> networks, NeverMachines never) {

  /** Copies the list. */
  public AllowedNetworks {
    networks = List.copyOf(networks);
  }

  /**
   * Tells why an address is refused when it is entered. A name is not looked up: it can mean
   * another address tomorrow, and is checked each time before a connection is opened.
   *
   * @return the reason in words, or empty when the address may be stored
   */
  public Optional<String> refusal(MachineAddress address) {
    Optional<InetAddress> numeric = address.numeric();
    if (numeric.isEmpty()) {
      return networks.isEmpty() ? Optional.of(noNetworks()) : Optional.empty();
    }
    return address.port().isPresent()
        ? refusal(numeric.get(), address.port().getAsInt())
        : hostRefusal(numeric.get());
  }

  /**
   * Tells why a connection to an address is refused.
   *
   * @return the reason in words, or empty when it may be opened
   */
  public Optional<String> refusal(InetAddress address, int port) {
    Optional<String> host = hostRefusal(address);
    if (host.isPresent() || networks.stream().anyMatch(network -> network.holds(address, port))) {
      return host;
    }
    return Optional.of("port " + port + " is not among those of the site's networks" + allowed());
  }

  private Optional<String> hostRefusal(InetAddress address) {
    Optional<AddressRange> forbidden = never.forbids(address);
    if (forbidden.isPresent()) {
      return Optional.of("no machine can be in " + forbidden.get());
    }
    if (networks.isEmpty()) {
      return Optional.of(noNetworks());
    }
    return networks.stream().anyMatch(network -> network.holds(address))
        ? Optional.empty()
        : Optional.of("is outside of the site's networks" + allowed());
  }

  private String allowed() {
    return networks.stream()
        .map(
            network ->
                "%s ports %d to %d"
                    .formatted(network.range(), network.fromPort(), network.toPort()))
        .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String noNetworks() {
    return "the site has no networks yet; enter them at the site first";
  }
}
