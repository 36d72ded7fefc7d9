package io.wattledger.gateway.proxy;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import java.util.Collection;

/**
 * Tells services which trace a request belongs to, and believes nobody outside: every trace begins
 * at the door, so a client can neither join another's trace nor decide what is recorded.
 */
public final class OutboundTraces implements ConfigurablePropagatorProvider, TextMapPropagator {

  private final TextMapPropagator w3c = W3CTraceContextPropagator.getInstance();

  @Override
  public TextMapPropagator getPropagator(ConfigProperties config) {
    return this;
  }

  @Override
  public String getName() {
    return "wattledger-outbound";
  }

  @Override
  public Collection<String> fields() {
    return w3c.fields();
  }

  @Override
  public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
    w3c.inject(context, carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
    return context;
  }
}
