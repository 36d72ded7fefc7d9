package io.wattledger.service.connections;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for when addresses are counted. */
public final class PeerKey {

  private static final int NETWORK_BYTES = 8;

  private PeerKey() {}

  /** The address itself; of IPv6 the network, because everybody has as many addresses as wanted. */
  public static String of(InetAddress address) {
    if (address instanceof Inet6Address) {
      byte[] network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
      return HexFormat.of().formatHex(network) + "/64";
    }
    return address.getHostAddress();
  }
}
