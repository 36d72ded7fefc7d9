package io.wattledger.fleet.summary;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The fleet at a glance. */
@Path("summary")
@Tag(name = "Summary", description = "What stands where and what it can do.")
public class FleetSummaryResource {

  private final FleetSummaryService summary;

  /** Over the fleet. */
  public FleetSummaryResource(FleetSummaryService summary) {
    this.summary = summary;
  }

  /** Machines, EH/s, J/TH and MW by site and model. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getFleetSummary",
      summary = "Machines, EH/s, J/TH and MW by site and model")
  public FleetSummary get() {
    return summary.now();
  }
}
