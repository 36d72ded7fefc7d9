package io.wattledger.gateway.services;

import io.wattledger.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks a service about itself, apart from the connections that carry people's requests. */
@ApplicationScoped
public class ServiceProbe {

  private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

  private final HttpClient client;

  ServiceProbe(GatewaySettings settings) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Reads one address of a service.
   *
   * @return the answer; fails when the service does not give one within five seconds
   */
  public CompletableFuture<HttpResponse<String>> get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER_TIME).GET().build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }
}
