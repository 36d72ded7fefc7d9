package io.wattledger.fleet.batch;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Batches of assets: entering, listing, correcting. */
@Path("asset-batches")
@Tag(name = "Asset batches", description = "What was bought together, its cost and its life.")
public class AssetBatchResource {

  private final AssetBatchService batches;

  /** Over the batches. */
  public AssetBatchResource(AssetBatchService batches) {
    this.batches = batches;
  }

  /** Batches by code, as JSON, CSV or XLSX. */
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
  @Operation(operationId = "listAssetBatches", summary = "Batches by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AssetBatchPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @BeanParam AssetBatchFilter filter,
      @Parameter(description = "csv or xlsx for a file of all batches; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          AssetBatchTable.of(WholeList.of(request -> batches.list(request, filter))), format);
    }
    Page<AssetBatchView> found = batches.list(page, filter);
    return Response.ok(new AssetBatchPage(found.items(), found.next())).build();
  }

  /** One batch with its history. */
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
  @Operation(operationId = "getAssetBatch", summary = "One batch with its history")
  public RestResponse<AssetBatchView> get(UUID id) {
    return BatchResponse.ok(batches.get(id));
  }

  /** Nameplate hashrate and power of a batch in a UTC month, explained. */
  @GET
  @Path("{id}/nameplate")
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
      operationId = "getAssetBatchNameplate",
      summary = "Nameplate hashrate and power of a batch in a UTC month, explained")
  public NameplateReport nameplate(
      UUID id,
      @Parameter(description = "The month, for example 2026-10.", required = true)
          @NotNull(message = "is required, a month such as 2026-10")
          @QueryParam("period")
          YearMonth period) {
    return batches.nameplate(id, period);
  }

  /** Enter a batch. */
  @POST
  @Idempotent
  @RolesAllowed({Roles.OPERATOR, Roles.FINANCE, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createAssetBatch", summary = "Enter a batch")
  public RestResponse<AssetBatchView> create(@NotNull @Valid AssetBatchRequest request) {
    AssetBatchView created = batches.create(request);
    return BatchResponse.tagged(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, "/api/fleet/v1/asset-batches/" + created.id())
        .build();
  }

  /** Correct fields of a batch. */
  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.OPERATOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "correctAssetBatch", summary = "Correct fields of a batch")
  public RestResponse<AssetBatchView> correct(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid AssetBatchCorrection correction) {
    Revision revision = new Revision(ifMatch, correction.version());
    return BatchResponse.ok(batches.correct(id, correction, revision));
  }
}
