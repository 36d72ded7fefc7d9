package io.wattledger.service.connections;

import io.wattledger.kernel.network.AddressRange;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Limits of the connections that others open to a service ({@code wattledger.connections.*}).
 *
 * @param perAddress most open connections of one address; IPv6 counts by network of 64 bits
 * @param inAll most open connections of all addresses
 * @param headTime how long the head of a request may take to arrive
 * @param idleTime how long a connection may stay open between two requests
 * @param minBytesPerSecond the slowest that a peer may send a body or read an answer
 * @param patience how long a peer may be slower than that
 * @param proxies trusted proxies, whose connections are many people's and are not counted
 */
public record ConnectionLimits(
    int perAddress,
    int inAll,
    Duration headTime,
    Duration idleTime,
    long minBytesPerSecond,
    Duration patience,
    List<AddressRange> proxies) {

  private static final String PREFIX = "wattledger.connections.";
  private static final String PROXIES = "quarkus.http.proxy.trusted-proxies";

  /** Copies the list. */
  public ConnectionLimits {
    proxies = List.copyOf(proxies);
  }

  /** Reads the limits from the service's settings. */
  static ConnectionLimits of(Config settings) {
    return new ConnectionLimits(
        settings.getOptionalValue(PREFIX + "per-address", Integer.class).orElse(512),
        settings.getOptionalValue(PREFIX + "in-all", Integer.class).orElse(8192),
        duration(settings, "head-time", Duration.ofSeconds(10)),
        duration(settings, "idle-time", Duration.ofSeconds(75)),
        settings.getOptionalValue(PREFIX + "min-bytes-per-second", Long.class).orElse(256L),
        duration(settings, "patience", Duration.ofSeconds(20)),
        trustedProxies(settings));
  }

  /**
   * The proxies that may say for whom they ask.
   *
   * @throws IllegalArgumentException when one is given by name, because a name can change its
   *     address
   */
  public static List<AddressRange> trustedProxies(Config settings) {
    Optional<List<String>> proxies = settings.getOptionalValues(PROXIES, String.class);
    return proxies.orElse(List.of()).stream().map(AddressRange::parse).toList();
  }

  boolean counts(InetAddress address) {
    return proxies.stream().noneMatch(range -> range.contains(address));
  }

  private static Duration duration(Config settings, String name, Duration otherwise) {
    return settings.getOptionalValue(PREFIX + name, Duration.class).orElse(otherwise);
  }
}
