package io.wattledger.energycontracts.deadline;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deadlines of contracts, also as a calendar. */
@Path("contract-deadlines")
@Tag(name = "Deadlines", description = "Notice, renewal, election and end of contracts.")
public class DeadlineResource {

  private final DeadlineService deadlines;

  /** Over the deadlines. */
  public DeadlineResource(DeadlineService deadlines) {
    this.deadlines = deadlines;
  }

  /** Deadlines, the earliest first, as JSON, CSV, XLSX or iCalendar. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(
      operationId = "listContractDeadlines",
      summary = "Deadlines, the earliest first, as JSON, CSV, XLSX or iCalendar")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DeadlinePage.class)))
  public Response list(
      @BeanParam DeadlineFilter filter,
      @BeanParam PageRequest page,
      @Parameter(description = "csv, xlsx or ics for a file of all deadlines; JSON when absent.")
          @QueryParam("format")
          String format) {
    if ("ics".equals(format)) {
      return Response.ok(CalendarFile.of(deadlines.all(filter)), "text/calendar;charset=UTF-8")
          .header(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contract-deadlines.ics\"")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    }
    if (format != null) {
      return TableExport.response(DeadlineTable.of(deadlines.all(filter)), format);
    }
    Page<Deadline> found = deadlines.list(filter, page);
    return Response.ok(new DeadlinePage(found.items(), found.next())).build();
  }
}
