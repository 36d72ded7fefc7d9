package io.wattledger.kernel.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numeric addresses, never names, and only in their plain spelling: four decimal numbers
 * without leading zeros, or the colon form of IPv6 without a zone. Octal, hexadecimal, short and
 * single-number forms, which other programs read differently, are no addresses here.
 */
public final class IpAddresses {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  private IpAddresses() {}

  /** The address that a text spells, or empty when it is anything else. */
  public static Optional<InetAddress> parse(String text) {
    if (IPV4.matcher(text).matches() || isIpv6(text)) {
      try {
        return Optional.of(InetAddress.getByName(text));
      } catch (UnknownHostException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A colon keeps Java from asking the name service. */
  private static boolean isIpv6(String text) {
    return text.indexOf(':') >= 0 && IPV6.matcher(text).matches();
  }
}
