package io.wattledger.costmodel.network;

import io.wattledger.costmodel.network.engine.NetworkInputs;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Network economics, stateless: nothing is stored and nothing is looked up. */
@Path("network")
@Tag(name = "Network", description = "What the Bitcoin network pays, from stated inputs alone.")
@RolesAllowed({
  Roles.OPERATOR,
  Roles.ENERGY,
  Roles.FINANCE,
  Roles.CONTROLLER,
  Roles.EXECUTIVE,
  Roles.AUDITOR,
  Roles.ADMIN
})
public class NetworkResource {

  private final NetworkService network;

  /** Over the network's rules. */
  public NetworkResource(NetworkService network) {
    this.network = network;
  }

  @POST
  @Path("economics")
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
      operationId = "networkEconomics",
      summary = "Everything that follows from what is stated: production, hashprice, break-evens")
  public NetworkEconomicsResponse economics(
      @NotNull NetworkInputs inputs,
      @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return network.economics(inputs, explain);
  }

  @GET
  @Path("halving")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "halving", summary = "Subsidy and supply at a height, next halving")
  public HalvingResponse halving(
      @QueryParam("height") Long height,
      @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return network.halving(height, explain);
  }

  @POST
  @Path("retarget")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "retarget", summary = "The difficulty after an epoch, exactly")
  public RetargetResponse retarget(
      @NotNull @Valid RetargetRequest request,
      @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return network.retarget(request, explain);
  }

  @POST
  @Path("pool-payouts")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "poolPayout", summary = "What a pool owes: FPPS, PPLNS or PPS+")
  public PoolPayoutResponse payout(
      @NotNull @Valid PoolPayoutRequest request,
      @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return network.payout(request, explain);
  }
}
