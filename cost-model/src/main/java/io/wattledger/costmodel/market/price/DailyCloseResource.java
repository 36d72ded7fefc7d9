package io.wattledger.costmodel.market.price;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Closing prices of bitcoin. */
@Path("market/daily-closes")
@Tag(name = "Market", description = "Prices, difficulty and fees, each with its provenance.")
public class DailyCloseResource {

  private final DailyCloseService closes;

  /** Over the closes. */
  public DailyCloseResource(DailyCloseService closes) {
    this.closes = closes;
  }

  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listDailyCloses", summary = "Newest version per day, newest day first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DailyClosePage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @QueryParam("from") LocalDate from,
      @Parameter(description = "Last day, included.") @QueryParam("to") LocalDate to,
      @QueryParam("status") PriceStatus status,
      @Parameter(description = "csv or xlsx for a file of all days; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(DailyCloseTable.of(closes.all(from, to, status)), format);
    }
    Page<DailyClose> found = closes.list(from, to, status, page);
    return Response.ok(new DailyClosePage(found.items(), found.next())).build();
  }

  @GET
  @Path("{date}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getDailyClose", summary = "A day's price with all its versions")
  public DailyCloseDetail get(LocalDate date) {
    return closes.detail(date);
  }

  @POST
  @RolesAllowed({Roles.FINANCE, Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "recordDailyClose",
      summary = "State a price, or correct one with a reason; 200 when it is already so")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DailyClose.class)))
  public RestResponse<DailyClose> record(@NotNull @Valid DailyCloseRequest request) {
    DailyCloseService.Recorded recorded = closes.record(request);
    return RestResponse.status(
        recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        recorded.close());
  }

  @POST
  @Path("{date}/release")
  @RolesAllowed({Roles.FINANCE, Roles.ENERGY, Roles.ADMIN})
  @Operation(operationId = "releaseDailyClose", summary = "Put a suspicious price to use")
  public DailyClose release(LocalDate date, @NotNull @Valid ReleaseRequest request) {
    return closes.release(date, request.reason());
  }
}
