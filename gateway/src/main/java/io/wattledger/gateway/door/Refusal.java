package io.wattledger.gateway.door;

/** The kinds of refusal that the gateway itself makes, with status, problem type and title. */
public enum Refusal {
  PATH_REFUSED(400, "path-refused", "Path refused"),
  REQUEST_REFUSED(400, "request-refused", "Request refused"),
  UNAUTHENTICATED(401, "unauthenticated", "Login required"),
  LOGIN_NOT_COMPLETED(401, "login-not-completed", "Login not completed"),
  CROSS_SITE(403, "cross-site", "Request from another site"),
  NOT_FOUND(404, "not-found", "Not found"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
  TOO_LARGE(413, "too-large", "Too large"),
  UNKNOWN_HOST(421, "unknown-host", "Unknown host name"),
  REPORT_NOT_MADE(422, "report-not-made", "Report not made"),
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
  SESSION_ENDED(499, "session-ended", "Session ended"),
  INTERNAL(500, "internal", "Internal failure"),
  SERVICE_UNREACHABLE(502, "service-unreachable", "Service not reachable"),
  SERVICE_BROKE_OFF(502, "service-broke-off", "Service broke off"),
  SERVICE_BUSY(503, "service-busy", "Service busy"),
  LOGIN_UNAVAILABLE(503, "login-unavailable", "Login not available"),
  SERVICE_TOO_SLOW(504, "service-too-slow", "Service too slow"),
  OLD_HTTP(505, "http-version", "HTTP version not supported");

  private final int status;
  private final String slug;
  private final String title;

  Refusal(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Whether the same request may succeed a moment later. */
  public boolean passesSoon() {
    return this == SERVICE_UNREACHABLE || this == SERVICE_BROKE_OFF || this == SERVICE_BUSY;
  }

  /** The problem type, a relative URI. */
  public String type() {
    return "/problems/" + slug;
  }

  /** The kind in words. */
  public String title() {
    return title;
  }
}
