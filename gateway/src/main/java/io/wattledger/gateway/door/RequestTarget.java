package io.wattledger.gateway.door;

import java.util.Optional;

/**
 * Judges the request target exactly as it came over the wire, before anything decodes or normalises
 * it. What passes has one spelling only, so that the gateway, its routes and the services behind it
 * can never read the same target differently.
 */
public final class RequestTarget {

  private static final int MAX_PATH_LENGTH = 2048;
  private static final String PLAIN_PUNCTUATION = "-._~!$&'()*+,=:@/";

  private RequestTarget() {}

  /**
   * Tells why a target is refused.
   *
   * @param target the request target as received, for example {@code /api/fleet/v1/sites?limit=5}
   * @return the reason in words for the caller, or empty when the target is acceptable
   */
  public static Optional<String> refusal(String target) {
    if (target == null || target.isEmpty() || target.charAt(0) != '/') {
      return Optional.of("The request target must start with a slash.");
    }
    int queryStart = target.indexOf('?');
    String path = queryStart < 0 ? target : target.substring(0, queryStart);
    String query = queryStart < 0 ? "" : target.substring(queryStart + 1);
    if (path.length() > MAX_PATH_LENGTH) {
      return Optional.of("The path is longer than " + MAX_PATH_LENGTH + " characters.");
    }
    return pathRefusal(path).or(() -> queryRefusal(query));
  }

  private static Optional<String> pathRefusal(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        int octet = octet(path, i);
        if (octet < 0) {
          return Optional.of("A percent sign in the path must be followed by two hex digits.");
        }
        if (!mayBeEscaped(octet)) {
          return Optional.of(
              "The path contains %s, which is not allowed there."
                  .formatted(path.substring(i, i + 3)));
        }
        i += 2;
      } else if (!isPlain(c)) {
        return Optional.of(
            "The path contains a character that is not allowed there (code %d)."
                .formatted((int) c));
      }
    }
    return segmentRefusal(path);
  }

  private static Optional<String> segmentRefusal(String path) {
    if (path.contains("//")) {
      return Optional.of("The path contains an empty segment.");
    }
    for (String segment : path.split("/")) {
      if (segment.equals(".") || segment.equals("..")) {
        return Optional.of("The path contains a dot segment.");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> queryRefusal(String query) {
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        return Optional.of("The query contains a character that must be percent-encoded.");
      }
      if (c == '%' && octet(query, i) <= 0) {
        return Optional.of(
            "A percent sign in the query must be followed by two hex digits other than 00.");
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(char c) {
    return isLetterOrDigit(c) || PLAIN_PUNCTUATION.indexOf(c) >= 0;
  }

  /** Unreserved characters must be written plainly; separators and controls not at all. */
  private static boolean mayBeEscaped(int octet) {
    if (octet >= 0x80) {
      return true;
    }
    char c = (char) octet;
    return octet >= ' '
        && octet != 0x7F
        && !isLetterOrDigit(c)
        && "-._~".indexOf(c) < 0
        && "/\\;%".indexOf(c) < 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static int octet(String text, int percent) {
    if (percent + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(percent + 1), 16);
    int low = Character.digit(text.charAt(percent + 2), 16);
    boolean ascii = text.charAt(percent + 1) < 0x80 && text.charAt(percent + 2) < 0x80;
    return ascii && high >= 0 && low >= 0 ? high * 16 + low : -1;
  }
}
