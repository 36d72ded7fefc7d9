package io.wattledger.costmodel.clients;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of energy-contracts, with the caller's token. */
@Path("/api/energy-contracts/v1")
@RegisterRestClient(configKey = "energy-contracts")
@AccessToken
public interface EnergyContractsApi {

  @GET
  @Path("contracts")
  RemotePage<EnergyContract> contracts(
      @QueryParam("activeIn") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("settlements")
  RemotePage<EnergySettlement> settlements(
      @QueryParam("period") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("settlements/{id}")
  EnergySettlement settlement(@PathParam("id") String id);

  @GET
  @Path("period-locks/{period}")
  PeriodLockAnswer periodLock(@PathParam("period") String period);

  @PUT
  @Path("period-locks/{period}")
  PeriodLockAnswer lockPeriod(@PathParam("period") String period, PeriodLockOrder order);

  @DELETE
  @Path("period-locks/{period}")
  void unlockPeriod(@PathParam("period") String period);
}
