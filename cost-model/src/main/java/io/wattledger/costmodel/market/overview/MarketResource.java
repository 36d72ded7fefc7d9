package io.wattledger.costmodel.market.overview;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The market at a moment, in a month and over time. */
@Path("market")
@Tag(name = "Market", description = "Prices, difficulty and fees, each with its provenance.")
@RolesAllowed({
  Roles.OPERATOR,
  Roles.ENERGY,
  Roles.FINANCE,
  Roles.CONTROLLER,
  Roles.EXECUTIVE,
  Roles.AUDITOR,
  Roles.ADMIN
})
public class MarketResource {

  private final MarketOverview overview;
  private final MarketHistory history;
  private final Clock clock;

  /** Over the market's facts. */
  public MarketResource(MarketOverview overview, MarketHistory history, Clock clock) {
    this.overview = overview;
    this.history = history;
    this.clock = clock;
  }

  @GET
  @Path("summary")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "marketSummary", summary = "The newest facts and what follows of them")
  public MarketSummary summary(
      @Parameter(description = "An instant; now when absent.") @QueryParam("asOf") Instant asOf,
      @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return overview.summary(asOf == null ? clock.instant() : asOf, explain);
  }

  @GET
  @Path("months/{period}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "marketMonth", summary = "The market price of a month")
  public MarketMonth month(
      YearMonth period, @QueryParam("explain") @DefaultValue("false") Boolean explain) {
    return overview.month(period, explain);
  }

  @GET
  @Path("series")
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
      operationId = "marketSeries",
      summary = "Price, difficulty, hashrate, hashprice by day")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = MarketSeries.class)))
  public Response series(
      @QueryParam("from") LocalDate from,
      @Parameter(description = "Last day, included; today when absent.") @QueryParam("to")
          LocalDate to,
      @Parameter(description = "csv or xlsx for a file; JSON when absent.") @QueryParam("format")
          String format) {
    MarketSeries series = history.series(from, to);
    return format == null
        ? Response.ok(series).build()
        : TableExport.response(MarketSeriesTable.of(series), format);
  }
}
