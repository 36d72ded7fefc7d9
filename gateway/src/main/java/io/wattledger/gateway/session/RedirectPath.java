package io.wattledger.gateway.session;

import io.wattledger.gateway.door.RequestTarget;

/** Where to go after login: only ever a page of this origin. */
public final class RedirectPath {

  private static final String HOME = "/";

  private RedirectPath() {}

  /**
   * Accepts an own relative path and answers the start page for everything else.
   *
   * @param wanted the decoded {@code redirect} parameter; may be absent
   * @return a path that a browser resolves to this origin and that does not log in or out again
   */
  public static String of(String wanted) {
    if (wanted == null || RequestTarget.refusal(wanted).isPresent()) {
      return HOME;
    }
    String path = wanted.split("[?]", 2)[0];
    boolean ofTheDoor =
        path.equals("/login") || path.equals("/logout") || path.startsWith("/oidc/");
    return ofTheDoor || path.startsWith("/api/") ? HOME : wanted;
  }
}
