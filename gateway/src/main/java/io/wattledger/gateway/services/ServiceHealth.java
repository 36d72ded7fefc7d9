package io.wattledger.gateway.services;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.gateway.proxy.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks all services at once whether they are ready. */
@ApplicationScoped
public class ServiceHealth {

  private final Services services;
  private final ServiceProbe probe;

  ServiceHealth(Services services, ServiceProbe probe) {
    this.services = services;
    this.probe = probe;
  }

  /** The state of every service behind the door, in alphabetical order; takes at most 5 s. */
  public List<ServiceStatus> all() {
    List<CompletableFuture<ServiceStatus>> questions =
        services.names().stream().map(this::ask).toList();
    return questions.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<ServiceStatus> ask(String service) {
    URI health = services.managementUrl(service).orElseThrow().resolve("/q/health");
    return probe
        .get(health)
        .handle(
            (answer, failure) ->
                failure == null
                    ? status(service, answer)
                    : new ServiceStatus(service, false, false, List.of()));
  }

  private static ServiceStatus status(String service, HttpResponse<String> answer) {
    return new ServiceStatus(service, true, answer.statusCode() == 200, failing(answer.body()));
  }

  private static List<String> failing(String body) {
    try {
      JsonArray checks = new JsonObject(body).getJsonArray("checks", new JsonArray());
      return checks.stream()
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .filter(check -> !"UP".equals(check.getString("status")))
          .map(check -> check.getString("name", "unnamed check"))
          .toList();
    } catch (DecodeException e) {
      return List.of("health answer that cannot be read");
    }
  }
}
