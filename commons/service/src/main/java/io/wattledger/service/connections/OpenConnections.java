package io.wattledger.service.connections;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections each address holds open. An address that holds none takes no memory. */
final class OpenConnections {

  private final ConnectionLimits limits;
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger all = new AtomicInteger();

  OpenConnections(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** Counts one more, or says that there are too many. */
  boolean open(InetAddress address) {
    if (all.incrementAndGet() > limits.inAll()) {
      all.decrementAndGet();
      return false;
    }
    if (limits.counts(address)
        && byAddress.merge(PeerKey.of(address), 1, Integer::sum) > limits.perAddress()) {
      close(address);
      return false;
    }
    return true;
  }

  /** Counts one less. */
  void close(InetAddress address) {
    all.decrementAndGet();
    if (limits.counts(address)) {
      byAddress.computeIfPresent(
          PeerKey.of(address), (key, open) -> open == 1 ? null : Integer.valueOf(open - 1));
    }
  }

  int addresses() {
    return byAddress.size();
  }
}
