package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.reading.WholeList;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Bills. */
@Path("settlements")
@Tag(name = "Settlements", description = "Bills to the cent, each version kept.")
public class SettlementResource {

  private final SettlementService settlements;

  /** Over the bills. */
  public SettlementResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  /** Settle a contract's month. */
  @POST
  @Idempotent
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "settle",
      summary = "Settle a contract's month",
      description =
          "201 with a new version when the facts changed since the newest one, 200 with the newest"
              + " one when they did not.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "1 to 255 characters; a repeat with the same key gets the same answer.")
  public RestResponse<Settlement> settle(@NotNull @Valid SettlementRequest request) {
    SettlementService.Outcome outcome = settlements.settle(request);
    URI location = URI.create("/api/energy-contracts/v1/settlements/" + outcome.settlement().id());
    return RestResponse.ResponseBuilder.<Settlement>create(outcome.isNew() ? 201 : 200)
        .entity(outcome.settlement())
        .location(location)
        .build();
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
    Roles.ADMIN
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
    Roles.ADMIN
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
