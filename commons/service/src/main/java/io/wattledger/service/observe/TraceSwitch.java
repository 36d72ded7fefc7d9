package io.wattledger.service.observe;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns traces on when {@value #ENDPOINT} says where they go; without it the whole of OpenTelemetry
 * stays off.
 */
public class TraceSwitch implements ConfigSourceFactory {

  /** Setting that names the collector, for example {@code http://127.0.0.1:4318}. */
  static final String ENDPOINT = "WATTLEDGER_OTLP_ENDPOINT";

  /** Above the defaults of every service, below the service's own settings. */
  private static final int ORDINAL = 110;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue endpoint = context.getValue(ENDPOINT);
    if (endpoint == null || endpoint.getValue() == null || endpoint.getValue().isBlank()) {
      return List.of();
    }
    return List.of(
        new PropertiesConfigSource(
            Map.of(
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.datasource.jdbc.telemetry.enabled", "true",
                "quarkus.otel.exporter.otlp.endpoint", endpoint.getValue().strip()),
            "traces to " + ENDPOINT,
            ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
