package io.wattledger.gateway.reports.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.quarkus.opentelemetry.runtime.tracing.DropTargetsSampler;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trace carries the address of its request, so links have none. */
class LinkTracesTest {

  private Sampler sampler;

  @BeforeEach
  void readSettings() throws Exception {
    Properties settings = new Properties();
    try (InputStream in = LinkDoor.class.getResourceAsStream("/application.properties")) {
      settings.load(in);
    }
    String suppressed = settings.getProperty("quarkus.otel.traces.suppress-application-uris");
    sampler = new DropTargetsSampler(Sampler.alwaysOn(), Set.of(suppressed.split(",")));
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/links/wlr.id.secret.csv, DROP",
    "/reports/links/wlr.id.secret.csv/more, DROP",
    "/reports/links, DROP",
    "/api/gateway/v1/report-links, RECORD_AND_SAMPLE",
    "/reports, RECORD_AND_SAMPLE",
  })
  void addressOfALinkIsInNoTrace(String path, SamplingDecision decision) {
    Attributes request = Attributes.of(AttributeKey.stringKey("url.path"), path);

    assertThat(
            sampler
                .shouldSample(
                    Context.root(),
                    "0".repeat(31) + "1",
                    "GET",
                    SpanKind.SERVER,
                    request,
                    List.of())
                .getDecision())
        .isEqualTo(decision);
  }
}
