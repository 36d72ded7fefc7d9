package io.wattledger.fleet.network.engine;

import io.wattledger.kernel.network.IpAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where a machine answers: a numeric address or a name, with or without a port. Every address has
 * one spelling here, so that no other program can read it differently: no octal, hexadecimal, short
 * or single-number forms, no IPv4 inside IPv6, no zone, no dot at the end.
 *
 * @param host the numeric address or the name in lower case
 * @param port the port, or empty for the one that the machine's protocol uses
 */
public record MachineAddress(String host, OptionalInt port) {

  private static final int LONGEST_NAME = 253;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  /** Refuses missing parts. */
  public MachineAddress {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(port, "port");
  }

  /**
   * Reads {@code 10.20.30.40}, {@code 10.20.30.40:4028}, {@code fd00::7}, {@code [fd00::7]:4028} or
   * {@code miner-7.site.example:4028}.
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  public static MachineAddress parse(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      if (end < 0 || !isPortOrNothing(text.substring(end + 1))) {
        throw unreadable();
      }
      return of(text.substring(1, end), text.substring(end + 1), true);
    }
    int colon = text.indexOf(':');
    boolean ipv6 = colon >= 0 && text.indexOf(':', colon + 1) >= 0;
    return ipv6 || colon < 0
        ? of(text, "", ipv6)
        : of(text.substring(0, colon), text.substring(colon), false);
  }

  /** The numeric address, when the host is one. */
  public Optional<InetAddress> numeric() {
    return IpAddresses.parse(host);
  }

  @Override
  public String toString() {
    String shown = host.indexOf(':') >= 0 && port.isPresent() ? "[" + host + "]" : host;
    return port.isPresent() ? shown + ":" + port.getAsInt() : shown;
  }

  private static MachineAddress of(String host, String port, boolean ipv6) {
    Optional<InetAddress> numeric = IpAddresses.parse(host);
    if (ipv6 != (numeric.isPresent() && host.indexOf(':') >= 0)) {
      throw unreadable();
    }
    if (ipv6 && numeric.get() instanceof Inet4Address) {
      throw new IllegalArgumentException("writes an IPv4 address as IPv6; write it as IPv4");
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (numeric.isEmpty() && !isName(lower)) {
      throw unreadable();
    }
    return new MachineAddress(numeric.map(InetAddress::getHostAddress).orElse(lower), port(port));
  }

  /** A last label of digits, or one that begins like a hexadecimal number, spells an address. */
  private static boolean isName(String host) {
    String[] labels = host.split("\\.", -1);
    String last = labels[labels.length - 1];
    if (host.length() > LONGEST_NAME || last.matches("[0-9]+|0x[0-9a-f]*")) {
      return false;
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return !last.equals("localhost");
  }

  private static boolean isPortOrNothing(String text) {
    return text.isEmpty() || text.startsWith(":");
  }

  private static OptionalInt port(String withColon) {
    if (withColon.isEmpty()) {
      return OptionalInt.empty();
    }
    String digits = withColon.substring(1);
    if (!PORT.matcher(digits).matches() || Integer.parseInt(digits) > 65_535) {
      throw new IllegalArgumentException("has a port that is no number from 1 to 65535");
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "must be an address such as 10.20.30.40:4028, [fd00::7]:4028 or miner-7.site.example");
  }
}
