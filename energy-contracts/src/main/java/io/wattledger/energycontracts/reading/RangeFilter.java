package io.wattledger.energycontracts.reading;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From when to when values are asked for. */
public class RangeFilter {

  @Parameter(description = "Only intervals that start at this instant or later.")
  @QueryParam("from")
  Instant from;

  @Parameter(description = "Only intervals that start before this instant.")
  @QueryParam("to")
  Instant to;

  /** A filter as it comes in. */
  public RangeFilter() {}

  /** First start, the beginning of time when absent. */
  public Instant from() {
    return from == null ? IntervalStart.EARLIEST : from;
  }

  /** First start after, the end of time when absent. */
  public Instant to() {
    return to == null ? IntervalStart.LATEST : to;
  }
}
