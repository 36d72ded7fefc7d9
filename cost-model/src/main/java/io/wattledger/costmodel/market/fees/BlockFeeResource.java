package io.wattledger.costmodel.market.fees;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Mean fees per block. */
@Path("market/block-fees")
@Tag(name = "Market", description = "Prices, difficulty and fees, each with its provenance.")
public class BlockFeeResource {

  private final BlockFeeService fees;

  /** Over the fees. */
  public BlockFeeResource(BlockFeeService fees) {
    this.fees = fees;
  }

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
  @Operation(operationId = "listBlockFees", summary = "Days in use, newest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BlockFeePage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @QueryParam("from") LocalDate from,
      @Parameter(description = "Last day, included.") @QueryParam("to") LocalDate to,
      @Parameter(description = "csv or xlsx for a file of all days; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(BlockFeeTable.of(fees.all(from, to)), format);
    }
    Page<BlockFeeDay> found = fees.list(from, to, page);
    return Response.ok(new BlockFeePage(found.items(), found.next())).build();
  }

  @GET
  @Path("{date}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getBlockFees", summary = "A day with all its versions")
  public BlockFeeDetail get(LocalDate date) {
    return fees.detail(date);
  }

  @POST
  @RolesAllowed({Roles.FINANCE, Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "recordBlockFees",
      summary = "State fees, or correct them with a reason; 200 when it is already so")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BlockFeeDay.class)))
  public RestResponse<BlockFeeDay> record(@NotNull @Valid BlockFeeRequest request) {
    BlockFeeService.Recorded recorded = fees.record(request);
    return RestResponse.status(
        recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, recorded.day());
  }
}
