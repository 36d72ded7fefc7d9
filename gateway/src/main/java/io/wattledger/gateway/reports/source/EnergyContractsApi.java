package io.wattledger.gateway.reports.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What reports ask of energy-contracts. */
@Path("/api/energy-contracts/v1")
@RegisterRestClient(configKey = "energy-contracts")
public interface EnergyContractsApi {

  @GET
  @Path("settlements")
  RemotePage<PowerBill> bills(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("period") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("settlements")
  File billsFile(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("period") String period,
      @QueryParam("format") String format);
}
