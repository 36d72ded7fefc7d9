package io.wattledger.gateway.door;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Recognises file uploads, the only requests that may carry a large body and take minutes. */
public final class Imports {

  private static final Pattern UPLOAD = Pattern.compile("/api/[a-z-]+/v1/imports/[A-Za-z0-9._-]+");

  private Imports() {}

  /** Whether the request is {@code POST /api/{service}/v1/imports/{kind}}. */
  public static boolean isUpload(HttpServerRequest request) {
    return request.method().equals(HttpMethod.POST) && UPLOAD.matcher(request.path()).matches();
  }
}
