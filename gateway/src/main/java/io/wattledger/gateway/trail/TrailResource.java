package io.wattledger.gateway.trail;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import io.wattledger.gateway.door.RequestIds;
import io.wattledger.gateway.session.SessionGuard;
import io.wattledger.service.audit.AuditQuery;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what, over all services. */
@Path("audit-trail")
@Tag(name = "Audit trail", description = "Who changed what, over all services, newest first.")
public class TrailResource {

  private final TrailService trail;
  private final CurrentVertxRequest request;

  TrailResource(TrailService trail, CurrentVertxRequest request) {
    this.trail = trail;
    this.request = request;
  }

  /** Recorded changes of all services. */
  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN, Roles.CONTROLLER})
  @Operation(
      operationId = "listAuditTrail",
      summary = "Recorded changes of all services, newest first; ?format=csv|xlsx downloads",
      description =
          "At most 200 on a page, at most 10,000 in a download. 'unanswered' names services whose"
              + " entries are missing; a download is refused instead (503).")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TrailPage.class)))
  public Response list(
      @BeanParam AuditQuery query,
      @Parameter(description = "Only this service.") @QueryParam("service") String service,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file; JSON when absent.") @QueryParam("format")
          String format) {
    return format == null
        ? Response.ok(trail.page(query, service, page, caller())).build()
        : TableExport.response(TrailTable.of(trail.all(query, service, caller())), format);
  }

  /** Recomputes the chains of all services. */
  @GET
  @Path("verification")
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN, Roles.CONTROLLER})
  @Operation(
      operationId = "verifyAuditTrail",
      summary = "Recompute the chain of every service, or of one")
  public ChainStatuses verify(@QueryParam("service") String service) {
    return trail.verify(service, caller());
  }

  private Caller caller() {
    RoutingContext context = request.getCurrent();
    return new Caller(SessionGuard.accessToken(context), RequestIds.of(context));
  }
}
