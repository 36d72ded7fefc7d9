package io.wattledger.fleet.network;

import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The networks in which a site's machines answer. */
@Path("sites/{code}/networks")
@Tag(name = "Sites")
public class SiteNetworksResource {

  private final SiteNetworksService networks;

  /** Over the networks. */
  public SiteNetworksResource(SiteNetworksService networks) {
    this.networks = networks;
  }

  /** The networks of a site. */
  @GET
  @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "getSiteNetworks",
      summary = "The networks in which a site's machines answer")
  public RestResponse<SiteNetworksView> get(String code) {
    return tagged(networks.get(code));
  }

  /** Replace the networks of a site. */
  @PUT
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(operationId = "replaceSiteNetworks", summary = "Replace the networks of a site")
  public RestResponse<SiteNetworksView> replace(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid SiteNetworksRequest request) {
    return tagged(networks.replace(code, request, new Revision(ifMatch, request.version())));
  }

  private static RestResponse<SiteNetworksView> tagged(SiteNetworksView view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.ETAG, Revision.tag(view.version()))
        .build();
  }
}
