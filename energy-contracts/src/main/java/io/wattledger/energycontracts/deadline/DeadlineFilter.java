package io.wattledger.energycontracts.deadline;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deadlines are asked for. */
public class DeadlineFilter {

  @Parameter(description = "Only deadlines of this contract.")
  @QueryParam("contractCode")
  String contractCode;

  @Parameter(description = "Only deadlines on or after this day.")
  @QueryParam("from")
  LocalDate from;

  @Parameter(description = "Only deadlines before this day.")
  @QueryParam("to")
  LocalDate to;

  @Parameter(description = "true for those that are still open, false for those that are done.")
  @QueryParam("open")
  Boolean open;

  /** A filter as it comes in. */
  public DeadlineFilter() {}

  boolean takes(Deadline deadline) {
    return (contractCode == null || deadline.contractCode().equals(contractCode))
        && (from == null || !deadline.dueOn().isBefore(from))
        && (to == null || deadline.dueOn().isBefore(to))
        && (open == null || open == deadline.open());
  }
}
