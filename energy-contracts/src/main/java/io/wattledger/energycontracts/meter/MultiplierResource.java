package io.wattledger.energycontracts.meter;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what the raw readings of a meter are multiplied. */
@Path("meters/{code}/multipliers")
@Tag(name = "Meters")
public class MultiplierResource {

  private final MeterMultipliers multipliers;

  /** Over the multipliers. */
  public MultiplierResource(MeterMultipliers multipliers) {
    this.multipliers = multipliers;
  }

  /** Replace the multipliers. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "setMeterMultipliers",
      summary = "Say by what the raw readings of a meter are multiplied",
      description =
          "In place of all factors before. Bills that are settled again take the change up as"
              + " deltas; it is refused where it would change a closed month.")
  public Meter put(String code, @NotNull @Valid MultipliersRequest request) {
    return multipliers.put(code, request);
  }
}
