package io.wattledger.service.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.service.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers API paths that nothing serves, such as another version, with a problem. */
@ApplicationScoped
public class UnknownPaths {

  void register(@Observes Router router) {
    router.route("/api/*").last().handler(UnknownPaths::refuse);
  }

  private static void refuse(RoutingContext request) {
    JsonObject problem =
        new JsonObject()
            .put("type", "/problems/not-found")
            .put("title", "Not found")
            .put("status", 404)
            .put("detail", "There is nothing at this path.")
            .put("instance", request.request().path());
    request
        .response()
        .setStatusCode(404)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(problem.encode());
  }
}
