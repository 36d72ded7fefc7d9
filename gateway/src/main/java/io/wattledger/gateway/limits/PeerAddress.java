package io.wattledger.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.wattledger.kernel.network.AddressRange;
import io.wattledger.kernel.network.IpAddresses;
import io.wattledger.service.connections.ConnectionLimits;
import io.wattledger.service.connections.PeerKey;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The address at the other end of the connection. What a client writes into a header is not looked
 * at, unless the connection comes from a trusted proxy: then it is the last address in {@code
 * X-Forwarded-For} that is not a trusted proxy itself, which is the one that our proxy has seen. A
 * singleton, so that a wrong setting is told at the start.
 */
@Singleton
public class PeerAddress {

  private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";

  private final List<AddressRange> proxies;

  PeerAddress(Config settings) {
    this.proxies = ConnectionLimits.trustedProxies(settings);
    if (proxies.isEmpty() && settings.getOptionalValue(FORWARDING, Boolean.class).orElse(false)) {
      throw new IllegalStateException(
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING needs QUARKUS_HTTP_PROXY_TRUSTED_PROXIES:"
              + " otherwise everybody could claim any address.");
    }
  }

  /** The key under which requests of this peer are counted. */
  String key(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    return key(peer == null ? "" : peer.hostAddress(), request.headers().getAll("X-Forwarded-For"));
  }

  String key(String peer, List<String> forwardedFor) {
    Optional<InetAddress> address = IpAddresses.parse(peer);
    if (address.isEmpty()) {
      return "unknown";
    }
    return PeerKey.of(
        isProxy(address.get())
            ? lastThatIsNoProxy(forwardedFor).orElse(address.get())
            : address.get());
  }

  private Optional<InetAddress> lastThatIsNoProxy(List<String> forwardedFor) {
    String[] hops = String.join(",", forwardedFor).split(",");
    for (int i = hops.length - 1; i >= 0; i--) {
      Optional<InetAddress> hop = IpAddresses.parse(hops[i].strip());
      if (hop.isEmpty() || !isProxy(hop.get())) {
        return hop;
      }
    }
    return Optional.empty();
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }
}
