package io.wattledger.gateway.door;

import io.vertx.ext.web.RoutingContext;
import io.wattledger.service.web.Correlation;

/**
 * The number of a request, made here, passed on to the service and returned to the caller. The
 * shared {@code Correlation} filter makes it; a number that the client invented is dropped first.
 */
public final class RequestIds {

  /** Name of the header that carries the number. */
  public static final String HEADER = Correlation.HEADER;

  private RequestIds() {}

  /** Forgets a number that came with the request. */
  static void dropForeign(RoutingContext context) {
    context.request().headers().remove(HEADER);
    context.next();
  }

  /** The number of this request. */
  public static String of(RoutingContext context) {
    return context.response().headers().get(HEADER);
  }
}
