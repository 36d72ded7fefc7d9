package io.wattledger.aihosting.conservation;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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

/** Where the capacity went, for staff. */
@Path("conservation/{period}")
@Tag(name = "Conservation", description = "Capacity = billed + excluded + idle, to the second.")
public class ConservationResource {

  private final ConservationService conservation;

  /** Over the capacity and its use. */
  public ConservationResource(ConservationService conservation) {
    this.conservation = conservation;
  }

  /** Where the capacity of a month went, pool by pool, as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getConservation",
      summary = "Where the capacity of a month went, pool by pool, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ConservationReport.class)))
  public Response report(
      YearMonth period,
      @Parameter(description = "Only this pool; all when absent.") @QueryParam("pool") String pool,
      @QueryParam("explain") @DefaultValue("false") boolean explain,
      @Parameter(description = "csv or xlsx for a file; JSON when absent.") @QueryParam("format")
          String format) {
    ConservationReport report = conservation.report(period, pool, explain);
    return format == null
        ? Response.ok(report).build()
        : TableExport.response(ConservationTable.of(report), format);
  }
}
