package io.wattledger.gateway.proxy;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.door.FrontDoor;
import io.wattledger.gateway.door.ProblemAnswer;
import io.wattledger.gateway.door.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/** Streams {@code /api/{service}/v1/**} to the service of that name. */
@ApplicationScoped
public class ProxyRoutes {

  /** Behind the gateway's own resources, before the portal's pages. */
  private static final int AFTER_RESOURCES = 30_000;

  private static final String OWN_ROOT = "/api/gateway/v1";

  private final Services services;
  private final ServiceConnections connections;
  private final GatewaySettings settings;
  private final FrontDoor door;

  ProxyRoutes(
      Services services, ServiceConnections connections, GatewaySettings settings, FrontDoor door) {
    this.services = services;
    this.connections = connections;
    this.settings = settings;
    this.door = door;
  }

  void register(@Observes Router router) {
    router.route("/api/*").handler(this::forward);
    router.route("/api/*").order(AFTER_RESOURCES).handler(ProxyRoutes::unknown);
  }

  private void forward(RoutingContext context) {
    String path = context.request().path();
    Optional<URI> origin = services.ofPath(path).flatMap(services::url);
    if (origin.isPresent()) {
      Exchange exchange = new Exchange(context, origin.get(), settings, door);
      HttpProxy.reverseProxy(
              new ProxyOptions().setSupportWebSocket(false),
              connections.client(context.request().method()))
          .origin(exchange)
          .addInterceptor(exchange)
          .handle(context.request());
    } else if (path.startsWith(OWN_ROOT + "/")) {
      context.next();
    } else {
      unknown(context);
    }
  }

  private static void unknown(RoutingContext context) {
    ProblemAnswer.send(context, Refusal.NOT_FOUND, "No service answers at this address.");
  }
}
