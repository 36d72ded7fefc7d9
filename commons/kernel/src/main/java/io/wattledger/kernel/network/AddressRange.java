package io.wattledger.kernel.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;

/**
 * All addresses with a common beginning (CIDR, RFC 4632 and RFC 4291), for example {@code
 * 10.20.0.0/16} or {@code fd00:10::/32}.
 *
 * @param first the first address of the range
 * @param prefixLength how many leading bits are common: 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record AddressRange(InetAddress first, int prefixLength) {

  /** Refuses a prefix that is too long and bits behind it. */
  public AddressRange {
    Objects.requireNonNull(first, "first");
    int bits = first.getAddress().length * 8;
    if (prefixLength < 0 || prefixLength > bits) {
      throw new IllegalArgumentException(
          "the prefix length must be between 0 and %d, not %d".formatted(bits, prefixLength));
    }
    if (!Arrays.equals(masked(first.getAddress(), prefixLength), first.getAddress())) {
      throw new IllegalArgumentException(
          "%s/%d does not start a range; did you mean %s/%d?"
              .formatted(
                  first.getHostAddress(),
                  prefixLength,
                  text(masked(first.getAddress(), prefixLength)),
                  prefixLength));
    }
  }

  /**
   * Reads the notation {@code address/prefixLength}; an address alone is the range of that address.
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    InetAddress first =
        IpAddresses.parse(address).orElseThrow(() -> new IllegalArgumentException(notARange(text)));
    if (slash < 0) {
      return new AddressRange(first, first.getAddress().length * 8);
    }
    String length = text.substring(slash + 1);
    if (!length.matches("0|[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException(notARange(text));
    }
    return new AddressRange(first, Integer.parseInt(length));
  }

  /** Whether the address belongs to the range; an address of the other family never does. */
  public boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == first.getAddress().length
        && Arrays.equals(masked(bytes, prefixLength), first.getAddress());
  }

  /** Whether the two ranges have an address in common. */
  public boolean overlaps(AddressRange other) {
    return contains(other.first) || other.contains(first);
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + prefixLength;
  }

  private static String notARange(String text) {
    return "'%s' is no range of addresses such as 10.20.0.0/16 or fd00:10::/32"
        .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text);
  }

  private static byte[] masked(byte[] address, int prefixLength) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.max(0, Math.min(8, prefixLength - i * 8));
      masked[i] &= (byte) (0xFF << (8 - kept));
    }
    return masked;
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four and sixteen bytes are always an address", e);
    }
  }
}
