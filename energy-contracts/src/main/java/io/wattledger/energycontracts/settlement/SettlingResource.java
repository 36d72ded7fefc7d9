package io.wattledger.energycontracts.settlement;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Settling a contract's month. */
@Path("settlements")
@Tag(name = "Settlements")
public class SettlingResource {

  private final SettlementService settlements;

  /** Over the bills. */
  public SettlingResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  /** Settle a contract's month. */
  @POST
  @Idempotent
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "settle",
      summary = "Settle a contract's month",
      description =
          "201 with a new version when the facts changed since the newest one, 200 with the newest"
              + " one when they did not.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "1 to 255 characters; a repeat with the same key gets the same answer.")
  public RestResponse<Settlement> settle(@NotNull @Valid SettlementRequest request) {
    SettlementService.Outcome outcome = settlements.settle(request);
    URI location = URI.create("/api/energy-contracts/v1/settlements/" + outcome.settlement().id());
    return RestResponse.ResponseBuilder.<Settlement>create(outcome.isNew() ? 201 : 200)
        .entity(outcome.settlement())
        .location(location)
        .build();
  }
}
