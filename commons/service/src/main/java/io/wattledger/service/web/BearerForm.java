package io.wattledger.service.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.service.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Turns away a bearer token that has not even the form of a signed token, before anything parses
 * it.
 */
@ApplicationScoped
public class BearerForm {

  private static final String SCHEME = "Bearer ";
  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  private static final int AFTER_CORRELATION = 9_000;

  void register(@Observes Filters filters) {
    filters.register(BearerForm::check, AFTER_CORRELATION);
  }

  private static void check(RoutingContext request) {
    String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (!bearer || COMPACT.matcher(authorization.substring(SCHEME.length()).trim()).matches()) {
      request.next();
      return;
    }
    JsonObject problem =
        new JsonObject()
            .put("type", "/problems/unauthenticated")
            .put("title", "Login required")
            .put("status", 401)
            .put("detail", "The bearer token is no signed token.")
            .put("instance", request.request().path());
    request
        .response()
        .setStatusCode(401)
        .putHeader("WWW-Authenticate", "Bearer")
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(problem.encode());
  }
}
