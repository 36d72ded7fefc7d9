package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.RangeFilter;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The prices of a series. */
@Path("price-series/{code}")
@Tag(name = "Prices")
public class PricePointResource {

  private final PriceService prices;

  /** Over the prices. */
  public PricePointResource(PriceService prices) {
    this.prices = prices;
  }

  /** The newest price of each interval, as JSON, CSV or XLSX. */
  @GET
  @Path("points")
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
      operationId = "listPricePoints",
      summary = "The newest price of each interval, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PricePointPage.class)))
  public Response points(
      String code,
      @BeanParam RangeFilter range,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of the range; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          PriceTable.points(code, WholeList.of(request -> prices.points(code, range, request))),
          format);
    }
    Page<PricePoint> found = prices.points(code, range, page);
    return Response.ok(new PricePointPage(found.items(), found.next())).build();
  }

  /** Mean, extremes and gaps of a month. */
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
  @Operation(operationId = "getPriceMonth", summary = "Mean, extremes and gaps of a month")
  public PriceMonth month(String code, YearMonth period) {
    return prices.month(code, period);
  }
}
