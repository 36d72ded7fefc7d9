package io.wattledger.aihosting.usage;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who held GPUs in a month, and who holds them now. */
@Path("usage/{period}/allocations")
@Tag(name = "Usage")
public class AllocationResource {

  private final AllocationService allocations;

  /** Over the allocations. */
  public AllocationResource(AllocationService allocations) {
    this.allocations = allocations;
  }

  /** Allocations of a month, by start, also those that run; JSON, CSV or XLSX. */
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
      operationId = "listAllocations",
      summary = "Allocations of a month, by start, also those that run; JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AllocationPage.class)))
  public Response list(
      YearMonth period,
      @Parameter(description = UsageResource.CUSTOMER) @QueryParam("customer") String customer,
      @BeanParam AllocationFilter filter,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      List<AllocationView> all =
          WholeList.of(request -> allocations.list(period, customer, filter, request));
      return TableExport.response(UsageTable.allocations(period, all), format);
    }
    Page<AllocationView> found = allocations.list(period, customer, filter, page);
    AllocationTotals totals = allocations.totals(period, customer, filter);
    return Response.ok(new AllocationPage(found.items(), found.next(), totals)).build();
  }

  /** Allocations of a month, added up by pool or by resource. */
  @GET
  @Path("groups")
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
      operationId = "listAllocationGroups",
      summary = "Allocations of a month, added up by pool or by resource")
  public AllocationGroupPage groups(
      YearMonth period,
      @Parameter(description = UsageResource.CUSTOMER) @QueryParam("customer") String customer,
      @BeanParam AllocationFilter filter,
      @Parameter(description = "POOL or RESOURCE.") @QueryParam("by") @DefaultValue("POOL")
          AllocationGrouping by,
      @BeanParam PageRequest page) {
    Page<AllocationGroup> found = allocations.groups(period, customer, filter, by, page);
    return new AllocationGroupPage(found.items(), found.next());
  }
}
