package io.wattledger.gateway.session;

import java.util.Optional;
import java.util.Set;

/**
 * Refuses unsafe requests that another site could have made the browser send. Applies only to
 * requests that are authenticated by the session cookie: a bearer token is never attached by the
 * browser on its own.
 */
public final class CrossSiteRule {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

  /** What a page of this origin asks for, and what a person types or opens from a bookmark. */
  private static final Set<String> OWN_WISH = Set.of("same-origin", "none");

  private CrossSiteRule() {}

  /** What the rule looks at; absent headers are null. */
  public record Request(
      String method, String requestedWith, String origin, String fetchSite, String ownOrigin) {}

  /**
   * Whether another site made the browser ask.
   *
   * @param fetchSite what the browser says about it; null when it says nothing
   */
  static boolean isForeign(String fetchSite) {
    return fetchSite != null && !OWN_WISH.contains(fetchSite);
  }

  /**
   * Tells why a request is refused.
   *
   * @return the reason in words for the caller, or empty when the request may pass
   */
  public static Optional<String> refusal(Request request) {
    if (SAFE_METHODS.contains(request.method())) {
      return Optional.empty();
    }
    if (!"JavaScript".equals(request.requestedWith())) {
      return Optional.of(
          "A change made with the session cookie needs the header X-Requested-With: JavaScript.");
    }
    if (request.origin() == null && request.fetchSite() == null) {
      return Optional.of(
          "A change made with the session cookie needs an Origin or Sec-Fetch-Site header.");
    }
    boolean foreignOrigin =
        request.origin() != null && !request.origin().equals(request.ownOrigin());
    boolean foreignSite = request.fetchSite() != null && !request.fetchSite().equals("same-origin");
    return foreignOrigin || foreignSite
        ? Optional.of("The change comes from another site.")
        : Optional.empty();
  }
}
