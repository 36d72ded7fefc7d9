package io.wattledger.energycontracts.settlement;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bills that are computed and not kept. */
@Path("settlements/preview")
@Tag(name = "Settlements")
public class PreviewResource {

  private final PreviewService previews;

  /** Over the stateless computation. */
  public PreviewResource(PreviewService previews) {
    this.previews = previews;
  }

  /** Compute a bill from terms, load and prices in the request; nothing is stored. */
  @POST
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
      operationId = "previewSettlement",
      summary = "Compute a bill from terms, load and prices in the request; nothing is stored")
  public PreviewView preview(
      @NotNull @Valid PreviewRequest request,
      @Parameter(description = "Whether every line comes with its explanation.")
          @QueryParam("explain")
          @DefaultValue("false")
          Boolean explain) {
    return previews.preview(request, explain);
  }
}
