package io.wattledger.fleet.network.engine;

import io.wattledger.kernel.network.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses at which no machine can be, whatever a site's networks say (RFC 6890 and the metadata
 * services of the large clouds). The one exception are laboratory networks inside the loopback
 * range, where simulators live; even they never include 127.0.0.0/16, where the suite itself is.
 */
public final class NeverMachines {

  private static final AddressRange OWN = AddressRange.parse("127.0.0.0/16");
  private static final AddressRange LOOPBACK = AddressRange.parse("127.0.0.0/8");
  private static final List<AddressRange> OTHERS =
      Stream.of(
              "0.0.0.0/8",
              "100.100.100.200/32",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "192.0.0.0/24",
              "192.88.99.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/32",
              "2002::/16",
              "fd00:ec2::254/128",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(AddressRange::parse)
          .toList();

  private final List<AddressRange> laboratories;

  /**
   * The rule.
   *
   * @param laboratories parts of 127.0.0.0/8 in which machines are simulated; normally none
   * @throws IllegalArgumentException when one is not inside the loopback range, or touches
   *     127.0.0.0/16
   */
  public NeverMachines(List<AddressRange> laboratories) {
    for (AddressRange laboratory : laboratories) {
      boolean inside =
          LOOPBACK.contains(laboratory.first())
              && laboratory.prefixLength() >= LOOPBACK.prefixLength();
      if (!inside || laboratory.overlaps(OWN)) {
        throw new IllegalArgumentException(
            "a laboratory network lies inside 127.0.0.0/8 and outside of 127.0.0.0/16, such as"
                + " 127.64.0.0/10; not "
                + laboratory);
      }
    }
    this.laboratories = List.copyOf(laboratories);
  }

  /** The forbidden range that an address belongs to. */
  public Optional<AddressRange> forbids(InetAddress address) {
    if (LOOPBACK.contains(address)) {
      boolean simulated = laboratories.stream().anyMatch(range -> range.contains(address));
      return simulated ? Optional.empty() : Optional.of(LOOPBACK);
    }
    return OTHERS.stream().filter(range -> range.contains(address)).findFirst();
  }

  /** A forbidden range that a whole network has addresses in common with. */
  public Optional<AddressRange> forbids(AddressRange network) {
    if (network.overlaps(LOOPBACK)) {
      boolean simulated =
          laboratories.stream()
              .anyMatch(
                  range ->
                      range.contains(network.first())
                          && network.prefixLength() >= range.prefixLength());
      return simulated ? Optional.empty() : Optional.of(LOOPBACK);
    }
    return OTHERS.stream().filter(network::overlaps).findFirst();
  }
}
