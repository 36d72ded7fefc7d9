package io.wattledger.gateway.door;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The headers that every answer of the gateway carries, whoever produced the body. */
public final class SecurityHeaders {

  /** Scripts and styles come from files of this origin only; nothing inline runs or is applied. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String STRICT_TRANSPORT_SECURITY = "Strict-Transport-Security";
  private static final Set<String> NAMES = names();

  private SecurityHeaders() {}

  /**
   * Sets the headers on an answer.
   *
   * @param headers the headers of the answer
   * @param secure whether the person's connection is encrypted; only then is it pinned to https
   */
  public static void apply(MultiMap headers, boolean secure) {
    ALWAYS.forEach(headers::set);
    if (secure) {
      headers.set(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
  }

  /** Whether only the gateway may set this header; a service's own value is dropped. */
  public static boolean owns(String name) {
    return NAMES.contains(name);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(ALWAYS.keySet());
    names.add(STRICT_TRANSPORT_SECURITY);
    return names;
  }
}
