package io.wattledger.service.connections;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts the guard into Vert.x while it is built, so that no server can start without it. */
public final class ConnectionGuard implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    ConnectionLimits limits = ConnectionLimits.of(ConfigProvider.getConfig());
    builder.findTransport(new GuardedTransport(builder.findTransport(), limits));
  }
}
