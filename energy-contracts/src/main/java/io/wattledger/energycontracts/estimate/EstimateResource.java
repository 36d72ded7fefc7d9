package io.wattledger.energycontracts.estimate;

import io.wattledger.service.idempotency.Idempotent;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Estimates of missing readings. */
@Path("meters/{code}/estimates")
@Tag(name = "Meters")
public class EstimateResource {

  private final EstimateService estimates;

  /** Over the estimates. */
  public EstimateResource(EstimateService estimates) {
    this.estimates = estimates;
  }

  /** The estimates of a meter. */
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
      operationId = "listMeterEstimates",
      summary = "Estimates of missing readings, the newest first")
  public EstimatePage list(String code, @BeanParam PageRequest page) {
    Page<Estimate> found = estimates.list(code, page);
    return new EstimatePage(found.items(), found.next());
  }

  /** What an estimate would fill in. */
  @POST
  @Path("preview")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "previewMeterEstimate",
      summary = "What an estimate would fill in; nothing is stored")
  public EstimatePreview preview(String code, @NotNull @Valid EstimateRequest request) {
    return estimates.preview(code, request);
  }

  /** Fill missing readings. */
  @POST
  @Idempotent
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "applyMeterEstimate",
      summary = "Fill the missing readings of a range by a named method",
      description =
          "Only missing and rejected readings, and earlier estimates, are filled. A reading that is"
              + " imported later replaces the estimate; bills that used it say so.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "1 to 255 characters; a repeat with the same key gets the same answer.")
  public RestResponse<Estimate> apply(String code, @NotNull @Valid EstimateRequest request) {
    return RestResponse.status(RestResponse.Status.CREATED, estimates.apply(code, request));
  }

  /** Take an estimate back. */
  @POST
  @Path("{id}/undo")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "undoMeterEstimate",
      summary = "Take an estimate back: what nobody read since is missing again")
  public Estimate undo(String code, UUID id, @NotNull @Valid EstimateUndoRequest request) {
    return estimates.undo(code, id, request);
  }
}
