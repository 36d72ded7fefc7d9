package io.wattledger.energycontracts.meter;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Correcting meters. */
@Path("meters/{code}")
@Tag(name = "Meters")
public class MeterCorrectionResource {

  private final MeterCorrections corrections;

  /** Over the corrections. */
  public MeterCorrectionResource(MeterCorrections corrections) {
    this.corrections = corrections;
  }

  /** Correct a meter, move it to another contract or retire it. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "correctMeter",
      summary = "Correct a meter, move it to another contract or retire it",
      description =
          "In place of what was entered. With effectiveTo it is retired: from that local day on"
              + " another meter can take its place. Bills that are settled again take the change"
              + " up as deltas; it is refused where it would change a closed month.")
  public Meter correct(String code, @NotNull @Valid MeterCorrectionRequest request) {
    return corrections.correct(code, request);
  }
}
