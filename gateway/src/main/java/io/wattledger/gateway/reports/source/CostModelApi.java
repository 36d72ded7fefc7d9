package io.wattledger.gateway.reports.source;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What reports ask of cost-model. */
@Path("/api/cost-model/v1")
@RegisterRestClient(configKey = "cost-model")
public interface CostModelApi {

  @GET
  @Path("statements/{period}")
  StatementFigures statement(
      @HeaderParam("Authorization") String authorization,
      @PathParam("period") String period,
      @QueryParam("scope") String scope);

  @GET
  @Path("statements/{period}")
  File statementFile(
      @HeaderParam("Authorization") String authorization,
      @PathParam("period") String period,
      @QueryParam("scope") String scope,
      @QueryParam("format") String format);

  @GET
  @Path("statements/{period}/scopes")
  RemotePage<StatementFigures> scopes(
      @HeaderParam("Authorization") String authorization, @PathParam("period") String period);

  @GET
  @Path("statements/{period}/lines")
  RemotePage<StatementLine> lines(
      @HeaderParam("Authorization") String authorization,
      @PathParam("period") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("statements/{period}/lines")
  File linesFile(
      @HeaderParam("Authorization") String authorization,
      @PathParam("period") String period,
      @QueryParam("scope") String scope,
      @QueryParam("format") String format);

  @GET
  @Path("statements")
  RemotePage<StatementFigures> trend(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("scope") String scope);

  @GET
  @Path("periods")
  RemotePage<MonthState> months(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("periods/{period}")
  MonthState month(
      @HeaderParam("Authorization") String authorization, @PathParam("period") String period);

  @GET
  @Path("payouts")
  RemotePage<PoolPayout> payouts(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("period") String period,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);

  @GET
  @Path("payouts")
  File payoutsFile(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("period") String period,
      @QueryParam("format") String format);
}
