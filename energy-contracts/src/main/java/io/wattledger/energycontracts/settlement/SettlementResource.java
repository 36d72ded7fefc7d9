package io.wattledger.energycontracts.settlement;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Bills. */
@Path("settlements")
@Tag(name = "Settlements", description = "Bills to the cent, each version kept.")
public class SettlementResource {

  private final SettlementService settlements;

  /** Over the bills. */
  public SettlementResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  /** Bills, as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listSettlements", summary = "Bills, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SettlementPage.class)))
  public Response list(
      @BeanParam SettlementFilter filter,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all bills; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          SettlementTable.bills(WholeList.of(request -> settlements.list(filter, request))),
          format);
    }
    Page<Settlement> found = settlements.list(filter, page);
    return Response.ok(new SettlementPage(found.items(), found.next())).build();
  }

  /** One bill; its lines as CSV or XLSX. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "getSettlement", summary = "One bill; its lines as CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Settlement.class)))
  public Response get(
      UUID id,
      @Parameter(description = "Whether every line comes with its explanation.")
          @QueryParam("explain")
          @DefaultValue("false")
          Boolean explain,
      @Parameter(description = "csv or xlsx for a file of the lines; JSON when absent.")
          @QueryParam("format")
          String format) {
    Settlement found = settlements.get(id, explain);
    return format == null
        ? Response.ok(found).build()
        : TableExport.response(SettlementTable.lines(found), format);
  }
}
