package io.wattledger.service.observe;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Counts requests by how long they took, so that percentiles can be told over all replicas; a mean
 * and a maximum cannot be put together afterwards.
 */
@Singleton
public class ResponseTimes implements MeterFilter {

  private static final String REQUESTS = "http.server.requests";

  /** Few, because every operation has a series for each. */
  private static final double[] BOUNDS_NANOS =
      Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(REQUESTS)
        ? DistributionStatisticConfig.builder()
            .serviceLevelObjectives(BOUNDS_NANOS)
            .build()
            .merge(config)
        : config;
  }
}
