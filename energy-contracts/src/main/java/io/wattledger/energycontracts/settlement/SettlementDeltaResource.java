package io.wattledger.energycontracts.settlement;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What versions of a bill differ by. */
@Path("settlements/{id}/deltas")
@Tag(name = "Settlements")
public class SettlementDeltaResource {

  private final SettlementService settlements;

  /** Over the bills. */
  public SettlementDeltaResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  /** What a bill differs by from another version of it. */
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
      operationId = "getSettlementDeltas",
      summary = "What a bill differs by from another version of it, line by line")
  public SettlementDelta get(
      UUID id,
      @Parameter(description = "The version to compare with; the one before when absent.")
          @QueryParam("against")
          Integer against) {
    return settlements.deltas(id, against);
  }
}
