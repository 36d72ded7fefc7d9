package io.wattledger.energycontracts.credit;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The power credits of a contract. */
@Path("contracts/{code}/credits")
@Tag(name = "Power credits", description = "Credits for sold energy and the bills that they paid.")
public class PowerCreditResource {

  private final PowerCreditService credits;

  /** Over the ledgers. */
  public PowerCreditResource(PowerCreditService credits) {
    this.credits = credits;
  }

  /** The power credits of a contract in totals, by quarter and by month. */
  @GET
  @RolesAllowed({
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getPowerCredits",
      summary = "The power credits of a contract in totals, by quarter and by month")
  public PowerCredits get(String code) {
    return credits.get(code);
  }

  /** Enter a credit that was open before the contract's first bill here. */
  @POST
  @Path("openings")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(
      operationId = "openPowerCredit",
      summary = "Enter a credit that was open before the contract's first bill here")
  public Opening open(String code, @NotNull @Valid OpeningRequest request) {
    return credits.open(code, request);
  }
}
