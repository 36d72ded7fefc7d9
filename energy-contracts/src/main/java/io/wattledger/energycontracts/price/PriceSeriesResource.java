package io.wattledger.energycontracts.price;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Price series. */
@Path("price-series")
@Tag(name = "Prices", description = "What power was quoted at, interval by interval.")
public class PriceSeriesResource {

  private final PriceService prices;

  /** Over the series. */
  public PriceSeriesResource(PriceService prices) {
    this.prices = prices;
  }

  /** Price series by code, or CSV or XLSX. */
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
  @Operation(operationId = "listPriceSeries", summary = "Price series by code, or CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PriceSeriesPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all series; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(PriceTable.series(WholeList.of(prices::list)), format);
    }
    Page<PriceSeries> found = prices.list(page);
    return Response.ok(new PriceSeriesPage(found.items(), found.next())).build();
  }

  /** One price series. */
  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getPriceSeries", summary = "One price series")
  public PriceSeries get(String code) {
    return prices.get(code);
  }

  /** Enter a price series. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createPriceSeries", summary = "Enter a price series")
  public RestResponse<PriceSeries> create(@NotNull @Valid PriceSeriesRequest request) {
    PriceSeries created = prices.create(request);
    return RestResponse.ResponseBuilder.<PriceSeries>create(RestResponse.Status.CREATED)
        .entity(created)
        .location(URI.create("/api/energy-contracts/v1/price-series/" + created.code()))
        .build();
  }
}
