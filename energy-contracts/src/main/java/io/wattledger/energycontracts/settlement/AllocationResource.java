package io.wattledger.energycontracts.settlement;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who bears a bill. */
@Path("settlements/{id}/allocation")
@Tag(name = "Settlements")
public class AllocationResource {

  private final AllocationService allocations;

  /** Over the bills and what their shares were split by. */
  public AllocationResource(AllocationService allocations) {
    this.allocations = allocations;
  }

  /** Who bears a bill, line by line, as JSON, CSV or XLSX. */
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
      operationId = "getSettlementAllocation",
      summary = "Who bears a bill, line by line, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AllocationView.class)))
  public Response get(
      UUID id,
      @Parameter(
              description =
                  "Whether every part comes with its explanation: weights, factors of buildings,"
                      + " and the intervals, versions and hashes of the readings behind them.")
          @QueryParam("explain")
          @DefaultValue("false")
          Boolean explain,
      @Parameter(description = "csv or xlsx for a file of the parts; JSON when absent.")
          @QueryParam("format")
          String format) {
    AllocationView found = allocations.get(id, explain);
    return format == null
        ? Response.ok(found).build()
        : TableExport.response(SettlementTable.allocation(found), format);
  }
}
