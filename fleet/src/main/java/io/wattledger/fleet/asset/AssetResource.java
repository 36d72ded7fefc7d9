package io.wattledger.fleet.asset;

import io.wattledger.fleet.lifecycle.TransitionRequest;
import io.wattledger.service.export.TableExport;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Single machines. */
@Path("assets")
@Tag(name = "Assets", description = "Single machines: where they stand and what became of them.")
public class AssetResource {

  private final AssetService assets;

  /** Over the machines. */
  public AssetResource(AssetService assets) {
    this.assets = assets;
  }

  /** Machines by serial number; JSON, CSV or XLSX. */
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
  @Operation(operationId = "listAssets", summary = "Machines by serial number; JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AssetPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @BeanParam AssetFilter filter,
      @Parameter(description = "csv or xlsx for a file of all machines; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          AssetTable.of(WholeList.of(request -> assets.list(request, filter))), format);
    }
    Page<AssetView> found = assets.list(page, filter);
    return Response.ok(new AssetPage(found.items(), found.next())).build();
  }

  /** One machine with its history. */
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
  @Operation(operationId = "getAsset", summary = "One machine with its history")
  public RestResponse<AssetView> get(UUID id) {
    return tagged(RestResponse.Status.OK, assets.get(id)).build();
  }

  /** Register a machine. */
  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createAsset", summary = "Register a machine")
  public RestResponse<AssetView> create(@NotNull @Valid AssetRequest request) {
    AssetView created = assets.create(request);
    return tagged(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, "/api/fleet/v1/assets/" + created.id())
        .build();
  }

  /** Correct or move a machine. */
  @PATCH
  @Path("{id}")
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "correctAsset", summary = "Correct or move a machine")
  public RestResponse<AssetView> correct(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid AssetCorrection correction) {
    Revision revision = new Revision(ifMatch, correction.version());
    return tagged(RestResponse.Status.OK, assets.correct(id, correction, revision)).build();
  }

  /** Take the next step of a machine's life. */
  @POST
  @Path("{id}/transitions")
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "moveAsset", summary = "Take the next step of a machine's life")
  public RestResponse<AssetView> step(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TransitionRequest request) {
    Revision revision = new Revision(ifMatch, null);
    return tagged(RestResponse.Status.OK, assets.step(id, request, revision)).build();
  }

  private static RestResponse.ResponseBuilder<AssetView> tagged(
      RestResponse.Status status, AssetView asset) {
    return RestResponse.ResponseBuilder.create(status, asset)
        .header(HttpHeaders.ETAG, Revision.tag(asset.version()));
  }
}
