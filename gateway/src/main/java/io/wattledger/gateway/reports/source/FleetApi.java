package io.wattledger.gateway.reports.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What reports ask of fleet. */
@Path("/api/fleet/v1")
@RegisterRestClient(configKey = "fleet")
public interface FleetApi {

  @GET
  @Path("asset-batches")
  RemotePage<AssetBatch> batches(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("inServiceDuring") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("asset-batches")
  File batchesFile(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("inServiceDuring") String period,
      @QueryParam("format") String format);
}
