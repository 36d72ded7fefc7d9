package io.wattledger.costmodel.clients;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of fleet, with the caller's token. */
@Path("/api/fleet/v1")
@RegisterRestClient(configKey = "fleet")
@AccessToken
public interface FleetApi {

  @GET
  @Path("sites")
  RemotePage<FleetSite> sites(@QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

  @GET
  @Path("asset-batches")
  RemotePage<FleetBatch> assetBatches(
      @QueryParam("inServiceDuring") String period,
      @QueryParam("use") String use,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

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
