package io.wattledger.energycontracts.price;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions on values of a price series that are hard to believe. */
@Path("price-series/{code}")
@Tag(name = "Prices")
public class PriceDecisionResource {

  private final PriceDecisions decisions;

  /** Over the stored prices. */
  public PriceDecisionResource(PriceDecisions decisions) {
    this.decisions = decisions;
  }

  /** Vouch for the suspicious values of a range. */
  @POST
  @Path("points/releases")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "releasePricePoints",
      summary = "Vouch for the suspicious values of a range")
  public PriceDecision release(String code, @NotNull @Valid PriceDecisionRequest request) {
    return decisions.release(code, request);
  }

  /** Set the suspicious values of a range aside for good. */
  @POST
  @Path("points/rejections")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "rejectPricePoints",
      summary = "Set the suspicious values of a range aside for good",
      description =
          "Where an earlier value was in use, it stays in use; elsewhere a gap remains until a"
              + " corrected file is imported.")
  public PriceDecision reject(String code, @NotNull @Valid PriceDecisionRequest request) {
    return decisions.reject(code, request);
  }
}
