package io.wattledger.service.web;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request a number that stands in each log line and audit entry and in the answer: the
 * caller's {@code X-Request-Id} when it is well formed, a new one otherwise.
 */
@ApplicationScoped
public class Correlation {

  /** Request and response header. */
  public static final String HEADER = "X-Request-Id";

  /** Response header that names the trace, when traces are on. */
  public static final String TRACE_HEADER = "X-Trace-Id";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final int EARLY = 10_000;

  void register(@Observes Filters filters) {
    filters.register(Correlation::mark, EARLY);
  }

  private static void mark(RoutingContext request) {
    String given = request.request().getHeader(HEADER);
    boolean accepted = given != null && WELL_FORMED.matcher(given).matches();
    String id = accepted ? given : UUID.randomUUID().toString();
    MDC.put("correlationId", id);
    request.response().putHeader(HEADER, id);
    SpanContext trace = Span.current().getSpanContext();
    if (trace.isValid()) {
      request.response().putHeader(TRACE_HEADER, trace.getTraceId());
    }
    request.next();
  }
}
