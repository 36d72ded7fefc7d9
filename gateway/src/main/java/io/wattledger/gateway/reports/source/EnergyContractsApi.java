package io.wattledger.gateway.reports.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import java.util.UUID;
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

  @GET
  @Path("settlements/{id}")
  BillFigures bill(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);

  @GET
  @Path("contracts/{code}")
  PowerContract contract(
      @HeaderParam("Authorization") String authorization, @PathParam("code") String code);

  @GET
  @Path("contract-deadlines")
  File deadlinesFile(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("from") String from,
      @QueryParam("format") String format);
}
