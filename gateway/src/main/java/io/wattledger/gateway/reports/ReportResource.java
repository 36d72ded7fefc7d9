package io.wattledger.gateway.reports;

import io.smallrye.common.annotation.Blocking;
import io.wattledger.service.paging.Page;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of reports and their download. */
@Path("reports")
@Tag(name = "Reports", description = "What can be downloaded, made with the caller's own rights.")
public class ReportResource {

  private final ReportRenderer renderer;
  private final CurrentReader reader;
  private final CurrentUser user;

  ReportResource(ReportRenderer renderer, CurrentReader reader, CurrentUser user) {
    this.renderer = renderer;
    this.reader = reader;
    this.user = user;
  }

  /** The reports that the caller may have. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listReports", summary = "The reports that the caller may have")
  public Page<ReportView> list() {
    return new Page<>(
        Arrays.stream(ReportKind.values())
            .filter(kind -> user.hasRole(kind.readers().toArray(String[]::new)))
            .map(ReportView::of)
            .toList(),
        null);
  }

  /** One report as a file. */
  @GET
  @Path("{kind}/{period}")
  @Blocking
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
      operationId = "downloadReport",
      summary = "A report as a file",
      description = "Read with the caller's own token; 503 when too many reports are being made.")
  public Response download(
      @PathParam("kind") String kind,
      @Parameter(description = "2026-10, 2026-Q4 or T12-2026-10") @PathParam("period")
          String period,
      @Parameter(description = "company, site:{siteCode} or model:{modelCode}") @QueryParam("scope")
          String scope,
      @Parameter(description = "one of the report's forms; the usual one when absent")
          @QueryParam("format")
          String format) {
    return Downloads.of(
        renderer.render(ReportRequest.of(kind, period, scope, format), reader.get()));
  }
}
