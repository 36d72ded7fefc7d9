package io.wattledger.service.web;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** Sends the number of the request along to the services that are called for it. */
@Provider
public class CorrelationForwarding implements ClientRequestFilter {

  @Override
  public void filter(ClientRequestContext call) {
    Object correlationId = MDC.get("correlationId");
    if (correlationId != null) {
      call.getHeaders().putSingle(Correlation.HEADER, correlationId.toString());
    }
  }
}
