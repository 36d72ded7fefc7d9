package io.wattledger.aihosting.usage;

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

/** Usage and cost to date: a customer's own, or any customer's for staff. */
@Path("usage/{period}")
@Tag(name = "Usage", description = "GPU-hours and cost to date.")
public class UsageResource {

  static final String CUSTOMER =
      "The customer's code: required from staff, refused from a customer, who sees its own.";

  private final UsageService usage;

  /** Over the usage. */
  public UsageResource(UsageService usage) {
    this.usage = usage;
  }

  /** A month to date, as JSON, or its lines as CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.AI_CUSTOMER,
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getUsage",
      summary = "A month to date, as JSON, or its lines as CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = UsageStatement.class)))
  public Response statement(
      YearMonth period,
      @Parameter(description = CUSTOMER) @QueryParam("customer") String customer,
      @QueryParam("explain") @DefaultValue("false") boolean explain,
      @Parameter(description = "csv or xlsx for a file of the lines; JSON when absent.")
          @QueryParam("format")
          String format) {
    UsageStatement statement = usage.statement(period, customer, explain);
    return format == null
        ? Response.ok(statement).build()
        : TableExport.response(UsageTable.lines(statement), format);
  }
}
