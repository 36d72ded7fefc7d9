package io.wattledger.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.wattledger.gateway.GatewaySettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The bounded pools of connections to the services: one for reading, one for requests with a body,
 * so that bodies that arrive slowly keep nobody from reading.
 */
@ApplicationScoped
public class ServiceConnections {

  /** Shorter than the services' own idle limit, so that no request meets a closing connection. */
  private static final int KEEP_ALIVE_SECONDS = 10;

  private final HttpClient readers;
  private final HttpClient writers;

  ServiceConnections(Vertx vertx, GatewaySettings settings) {
    this.readers = pool(vertx, settings);
    this.writers = pool(vertx, settings);
  }

  private static HttpClient pool(Vertx vertx, GatewaySettings settings) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setConnectTimeout((int) settings.connectTimeout().toMillis())
            .setMaxPoolSize(settings.poolSize())
            .setMaxWaitQueueSize(settings.poolQueueSize())
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setDecompressionSupported(false));
  }

  HttpClient client(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? readers : writers;
  }

  @PreDestroy
  void close() {
    readers.close();
    writers.close();
  }
}
