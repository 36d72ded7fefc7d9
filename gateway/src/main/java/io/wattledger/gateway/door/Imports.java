package io.wattledger.gateway.door;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Recognises file uploads, which carry a large body, and whatever of imports takes minutes. */
public final class Imports {

  private static final Pattern UPLOAD = Pattern.compile("/api/[a-z-]+/v1/imports/[A-Za-z0-9._-]+");
  private static final Pattern UNDO = Pattern.compile("/api/[a-z-]+/v1/imports/[0-9a-f-]+/undo");

  private Imports() {}

  /** Whether the request is {@code POST /api/{service}/v1/imports/{kind}}. */
  public static boolean isUpload(HttpServerRequest request) {
    return request.method().equals(HttpMethod.POST) && UPLOAD.matcher(request.path()).matches();
  }

  /** Whether the request may take minutes: an upload, or the undo of a large one. */
  public static boolean takesMinutes(HttpServerRequest request) {
    return isUpload(request)
        || request.method().equals(HttpMethod.POST) && UNDO.matcher(request.path()).matches();
  }
}
