package io.wattledger.fleet.network;

import io.wattledger.fleet.network.engine.AllowedNetworks;
import io.wattledger.fleet.network.engine.MachineAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens connections to machines, and is the only place in fleet that opens any. The address is
 * resolved once; every address that the name means is checked, and the connection goes to the
 * checked bytes, so that a name that changes between the two cannot lead anywhere else.
 */
@ApplicationScoped
public class MachineConnections {

  /** How a name becomes addresses. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String name) throws UnknownHostException;
  }

  private final Resolver resolver;

  /** Over the host's name service. */
  public MachineConnections() {
    this(InetAddress::getAllByName);
  }

  MachineConnections(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Opens a connection.
   *
   * @param address where the machine answers
   * @param usualPort the port when the address names none
   * @param networks the networks of the machine's site
   * @param timeout for opening, and for every read
   * @throws MachineUnreachableException when the networks do not allow it; nothing was opened then
   * @throws IOException when the machine does not answer
   */
  public Socket open(
      MachineAddress address, int usualPort, AllowedNetworks networks, Duration timeout)
      throws IOException {
    int port = address.port().orElse(usualPort);
    InetAddress checked = checked(address, port, networks);
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.setSoTimeout((int) timeout.toMillis());
      socket.connect(new InetSocketAddress(checked, port), (int) timeout.toMillis());
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private InetAddress checked(MachineAddress address, int port, AllowedNetworks networks)
      throws IOException {
    Optional<InetAddress> numeric = address.numeric();
    InetAddress[] meant =
        numeric.isPresent() ? new InetAddress[] {numeric.get()} : resolver.resolve(address.host());
    for (InetAddress one : meant) {
      Optional<String> refusal = networks.refusal(one, port);
      if (refusal.isPresent()) {
        throw new MachineUnreachableException(
            "%s (%s) is not connected to: %s"
                .formatted(address, one.getHostAddress(), refusal.get()));
      }
    }
    if (meant.length == 0) {
      throw new UnknownHostException(address.host());
    }
    return InetAddress.getByAddress(meant[0].getAddress());
  }
}
