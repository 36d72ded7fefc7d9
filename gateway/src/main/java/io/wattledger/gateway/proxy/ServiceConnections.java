package io.wattledger.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.wattledger.gateway.GatewaySettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** The bounded pool of connections to the services. */
@ApplicationScoped
public class ServiceConnections {

  /** Shorter than the services' own idle limit, so that no request meets a closing connection. */
  private static final int KEEP_ALIVE_SECONDS = 10;

  private final HttpClient client;

  ServiceConnections(Vertx vertx, GatewaySettings settings) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(settings.poolSize())
                .setMaxWaitQueueSize(settings.poolQueueSize())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false));
  }

  HttpClient client() {
    return client;
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
