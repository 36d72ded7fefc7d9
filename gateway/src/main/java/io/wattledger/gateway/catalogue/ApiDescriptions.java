package io.wattledger.gateway.catalogue;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import io.wattledger.gateway.proxy.Services;
import io.wattledger.gateway.services.ServiceProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/** The OpenAPI description of every service under one roof: {@code /openapi/{service}.json}. */
@ApplicationScoped
public class ApiDescriptions {

  private static final String SUFFIX = ".json";
  private static final String OWN_NAME = "gateway";

  private final Services services;
  private final ServiceProbe probe;
  private final OpenApiDocumentService own;

  ApiDescriptions(Services services, ServiceProbe probe, OpenApiDocumentService own) {
    this.services = services;
    this.probe = probe;
    this.own = own;
  }

  void register(@Observes Router router) {
    router.get("/openapi/*").handler(this::describe);
    router.route("/openapi/*").handler(ApiDescriptions::unknown);
  }

  private void describe(RoutingContext context) {
    String path = context.request().path();
    String name =
        path.endsWith(SUFFIX)
            ? path.substring("/openapi/".length(), path.length() - SUFFIX.length())
            : "";
    Optional<URI> origin = services.url(name);
    if (name.equals(OWN_NAME)) {
      send(context, Buffer.buffer(own.getDocument("<default>", Format.JSON)));
    } else if (origin.isPresent()) {
      probe
          .get(origin.get().resolve("/q/openapi?format=json"))
          .whenComplete(
              (answer, failure) ->
                  context
                      .vertx()
                      .getOrCreateContext()
                      .runOnContext(
                          done -> relay(context, failure == null ? answer.body() : null)));
    } else {
      unknown(context);
    }
  }

  private static void relay(RoutingContext context, String body) {
    if (isDescription(body)) {
      send(context, Buffer.buffer(body));
    } else {
      ProblemAnswer.send(
          context,
          Refusal.SERVICE_UNREACHABLE,
          "The service does not describe its API at the moment.");
    }
  }

  private static boolean isDescription(String body) {
    try {
      return body != null && new JsonObject(body).containsKey("openapi");
    } catch (DecodeException e) {
      return false;
    }
  }

  private static void send(RoutingContext context, Buffer document) {
    context.response().putHeader("Content-Type", "application/json").end(document);
  }

  private static void unknown(RoutingContext context) {
    ProblemAnswer.send(context, Refusal.NOT_FOUND, "There is no API description with this name.");
  }
}
