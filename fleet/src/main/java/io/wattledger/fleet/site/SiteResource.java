package io.wattledger.fleet.site;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Sites and their buildings. */
@Path("sites")
@Tag(name = "Sites", description = "Where machines stand and how much power is there.")
public class SiteResource {

  private final SiteService sites;

  /** Over the sites. */
  public SiteResource(SiteService sites) {
    this.sites = sites;
  }

  /** Sites by code, as JSON, CSV or XLSX. */
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
  @Operation(operationId = "listSites", summary = "Sites by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SitePage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @QueryParam("status") SiteStatus status,
      @Parameter(description = "csv or xlsx for a file of all sites; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          SiteTable.of(WholeList.of(request -> sites.list(request, status))), format);
    }
    Page<SiteView> found = sites.list(page, status);
    return Response.ok(new SitePage(found.items(), found.next())).build();
  }

  /** One site with its buildings. */
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
  @Operation(operationId = "getSite", summary = "One site with its buildings")
  public RestResponse<SiteView> get(String code) {
    return tagged(RestResponse.Status.OK, sites.get(code)).build();
  }

  /** Enter a site. */
  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createSite", summary = "Enter a site")
  public RestResponse<SiteView> create(@NotNull @Valid SiteRequest request) {
    SiteView created = sites.create(request);
    return tagged(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, "/api/fleet/v1/sites/" + created.code())
        .build();
  }

  /** Change a site as a whole. */
  @PUT
  @Path("{code}")
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "updateSite", summary = "Change a site as a whole")
  public RestResponse<SiteView> update(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid SiteRequest request) {
    Revision revision = new Revision(ifMatch, request.version());
    return tagged(RestResponse.Status.OK, sites.update(code, request, revision)).build();
  }

  private static RestResponse.ResponseBuilder<SiteView> tagged(
      RestResponse.Status status, SiteView site) {
    return RestResponse.ResponseBuilder.<SiteView>create(status)
        .entity(site)
        .header(HttpHeaders.ETAG, Revision.tag(site.version()));
  }
}
