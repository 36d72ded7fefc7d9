package io.wattledger.gateway.reports.link;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Links under which Excel or a BI tool reads one report. */
@Path("report-links")
@Tag(name = "Report links", description = "Stable addresses of one report for Excel and BI tools.")
public class ReportLinkResource {

  private final ReportLinkService links;

  ReportLinkResource(ReportLinkService links) {
    this.links = links;
  }

  /** The caller's links; controllers, auditors and administrators see all. */
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
  @Operation(
      operationId = "listReportLinks",
      summary = "The caller's links, newest first",
      description = "Controllers, auditors and administrators see everybody's.")
  public Page<ReportLink> list(@BeanParam PageRequest page) {
    return links.list(page);
  }

  /** A new link; its token is told this once. */
  @POST
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.ADMIN
  })
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createReportLink",
      summary = "A new link; its token is told this once",
      description = "Only a hash of the token is kept, so a lost token is replaced by a new link.")
  public CreatedLink create(@NotNull @Valid NewLink wanted) {
    return links.create(wanted);
  }

  /** Takes a link back; it answers no more. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.ADMIN
  })
  @Operation(
      operationId = "revokeReportLink",
      summary = "Takes a link back; it answers no more",
      description = "One's own; controllers and administrators take back everybody's.")
  public void revoke(UUID id) {
    links.revoke(id);
  }
}
