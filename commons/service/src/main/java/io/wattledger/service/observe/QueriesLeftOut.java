package io.wattledger.service.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the queries of addresses out of spans: what people search for is nobody's business who
 * looks at how long it took.
 */
@ApplicationScoped
public class QueriesLeftOut implements SpanProcessor {

  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, "");
    }
    String address = span.getAttribute(ADDRESS);
    if (address != null && address.indexOf('?') >= 0) {
      span.setAttribute(ADDRESS, address.substring(0, address.indexOf('?')));
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // Nothing is added at the end.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
