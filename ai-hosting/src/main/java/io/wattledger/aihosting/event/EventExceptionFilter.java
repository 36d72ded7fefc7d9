package io.wattledger.aihosting.event;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events that need attention are asked for. */
public class EventExceptionFilter {

  @Parameter(description = "Only the events of this customer; for staff.")
  @QueryParam("customer")
  String customer;

  @QueryParam("kind")
  ExceptionKind kind;

  @Parameter(description = "Only late events that would have changed this closed month.")
  @QueryParam("period")
  YearMonth period;

  /** A filter as it comes in. */
  public EventExceptionFilter() {}
}
