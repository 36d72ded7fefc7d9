package io.wattledger.costmodel.market.difficulty;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Difficulty epochs of the network. */
@Path("market/difficulty-epochs")
@Tag(name = "Market", description = "Prices, difficulty and fees, each with its provenance.")
public class DifficultyEpochResource {

  private final DifficultyEpochService epochs;

  /** Over the epochs. */
  public DifficultyEpochResource(DifficultyEpochService epochs) {
    this.epochs = epochs;
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
  @Operation(operationId = "listDifficultyEpochs", summary = "Epochs in use, highest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DifficultyEpochPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all epochs; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(DifficultyEpochTable.of(epochs.all()), format);
    }
    Page<DifficultyEpoch> found = epochs.list(page);
    return Response.ok(new DifficultyEpochPage(found.items(), found.next())).build();
  }

  @GET
  @Path("{startHeight}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getDifficultyEpoch", summary = "An epoch with all its versions")
  public DifficultyEpochDetail get(Long startHeight) {
    return epochs.detail(startHeight);
  }

  @POST
  @RolesAllowed({Roles.FINANCE, Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "recordDifficultyEpoch",
      summary = "State an epoch, or correct one with a reason; 200 when it is already so")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DifficultyEpoch.class)))
  public RestResponse<DifficultyEpoch> record(@NotNull @Valid DifficultyEpochRequest request) {
    DifficultyEpochService.Recorded recorded = epochs.record(request);
    return RestResponse.status(
        recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        recorded.epoch());
  }
}
