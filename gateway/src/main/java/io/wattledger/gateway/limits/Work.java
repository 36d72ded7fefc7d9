package io.wattledger.gateway.limits;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.wattledger.gateway.door.Imports;
import java.util.regex.Pattern;

/** Kinds of work, each with a budget of its own. */
public enum Work {
  /** Anything that comes without a known credential. */
  STRANGERS("requests without a known login"),
  /** Steps of a login or logout. */
  LOGINS("logins"),
  /** Reading. */
  READS("reads"),
  /** Changing, or computing something that is asked for with a body. */
  WRITES("changes"),
  /** Delivering events in batches. */
  EVENTS("deliveries of events"),
  /** Importing and exporting files, and making reports. */
  HEAVY("imports, exports and reports");

  private static final Pattern EVENT_DELIVERY = Pattern.compile("/api/[a-z-]+/v1/(.+/)?events");
  private static final Pattern FILE = Pattern.compile(".+\\.(pdf|csv|xlsx|xml|zip)");
  private static final Pattern REPORT = Pattern.compile("/api/[a-z-]+/v1/(.+/)?reports(/.+)?");

  private final String words;

  Work(String words) {
    this.words = words;
  }

  /** The kind in words, as part of a sentence. */
  String words() {
    return words;
  }

  /** The kind of work that a request for data asks for. */
  static Work of(HttpServerRequest request) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (Imports.isUpload(request) || asksForFile(request, reads)) {
      return HEAVY;
    }
    if (reads) {
      return READS;
    }
    return EVENT_DELIVERY.matcher(request.path()).matches() ? EVENTS : WRITES;
  }

  private static boolean asksForFile(HttpServerRequest request, boolean reads) {
    if (!reads) {
      return REPORT.matcher(request.path()).matches();
    }
    String query = request.query() == null ? "" : request.query();
    boolean format = query.startsWith("format=") || query.contains("&format=");
    return format && !query.contains("format=json") || FILE.matcher(request.path()).matches();
  }
}
