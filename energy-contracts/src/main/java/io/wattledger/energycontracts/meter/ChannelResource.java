package io.wattledger.energycontracts.meter;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What a meter counts beside the energy taken. */
@Path("meters/{code}/channels")
@Tag(name = "Meters")
public class ChannelResource {

  private final MeterService meters;

  /** Over the meters. */
  public ChannelResource(MeterService meters) {
    this.meters = meters;
  }

  /** Enter a further channel. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "addMeterChannel", summary = "Enter a further channel of a meter")
  public Meter add(String code, @NotNull @Valid ChannelRequest request) {
    return meters.addChannel(code, request.channel());
  }
}
