package io.wattledger.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OutboundTracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";
  private static final String HEADER = "00-" + TRACE + "-" + SPAN + "-01";

  private final OutboundTraces traces = new OutboundTraces();

  @Test
  void traceOfAClientIsNotRead() {
    Context context = traces.extract(Context.root(), Map.of("traceparent", HEADER), new FromMap());

    assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
  }

  @Test
  void ownTraceIsToldToServices() {
    Span own =
        Span.wrap(
            SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault()));
    Map<String, String> headers = new HashMap<>();

    traces.inject(Context.root().with(own), headers, Map::put);

    assertThat(headers).containsEntry("traceparent", HEADER);
  }

  @Test
  void isFoundUnderTheNameInTheSettings() {
    assertThat(ServiceLoader.load(ConfigurablePropagatorProvider.class))
        .anyMatch(
            provider ->
                provider instanceof OutboundTraces
                    && provider.getName().equals("wattledger-outbound"));
  }

  private static final class FromMap implements TextMapGetter<Map<String, String>> {

    @Override
    public Iterable<String> keys(Map<String, String> carrier) {
      return carrier.keySet();
    }

    @Override
    public String get(Map<String, String> carrier, String key) {
      return carrier.get(key);
    }
  }
}
