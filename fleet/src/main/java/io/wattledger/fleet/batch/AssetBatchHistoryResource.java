package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.TransitionRequest;
import io.wattledger.fleet.lifecycle.UndoRequest;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happens to a batch: steps of its life and write-downs. */
@Path("asset-batches/{id}")
@Tag(name = "Asset batches", description = "What was bought together, its cost and its life.")
public class AssetBatchHistoryResource {

  private final AssetBatchHistoryService history;

  /** Over the batches' history. */
  public AssetBatchHistoryResource(AssetBatchHistoryService history) {
    this.history = history;
  }

  /** Take the next step of a batch's life. */
  @POST
  @Path("transitions")
  @Idempotent
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "moveAssetBatch", summary = "Take the next step of a batch's life")
  public RestResponse<AssetBatchView> step(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TransitionRequest request) {
    return BatchResponse.ok(history.step(id, request, new Revision(ifMatch, null)));
  }

  /** Take back the latest step. */
  @POST
  @Path("transitions/undo")
  @Idempotent
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "undoAssetBatchMove", summary = "Take back the latest step")
  public RestResponse<AssetBatchView> undoStep(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UndoRequest request) {
    return BatchResponse.ok(history.undoStep(id, request, new Revision(ifMatch, null)));
  }

  /** Set a batch's carrying amount down. */
  @POST
  @Path("write-downs")
  @Idempotent
  @RolesAllowed({Roles.OPERATOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "writeDownAssetBatch", summary = "Set a batch's carrying amount down")
  public RestResponse<AssetBatchView> writeDown(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid WriteDownRequest request) {
    return BatchResponse.ok(history.writeDown(id, request, new Revision(ifMatch, null)));
  }

  /** Take back the latest write-down. */
  @POST
  @Path("write-downs/undo")
  @Idempotent
  @RolesAllowed({Roles.OPERATOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "undoAssetBatchWriteDown", summary = "Take back the latest write-down")
  public RestResponse<AssetBatchView> undoWriteDown(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UndoRequest request) {
    return BatchResponse.ok(history.undoWriteDown(id, request, new Revision(ifMatch, null)));
  }
}
