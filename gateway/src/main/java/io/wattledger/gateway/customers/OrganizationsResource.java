package io.wattledger.gateway.customers;

import io.wattledger.gateway.realm.Organization;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Customers' organizations in the realm. */
@Path("organizations")
@Tag(
    name = "Customer organizations",
    description = "Customers of the AI hosting as the identity provider knows them.")
public class OrganizationsResource {

  private final OrganizationService organizations;

  OrganizationsResource(OrganizationService organizations) {
    this.organizations = organizations;
  }

  /** Organizations by name. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "listOrganizations", summary = "Customers' organizations by name")
  public Page<Organization> list(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name or alias.") @QueryParam("search") String search) {
    return organizations.list(page, search);
  }

  /** One organization. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "getOrganization", summary = "One customer's organization")
  public Organization get(String id) {
    return organizations.get(id);
  }

  /** Make a customer known. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "createOrganization",
      summary = "Make a customer known to the realm",
      description =
          "May be repeated: the same alias with the same values is answered with the organization"
              + " that is there (200).")
  public RestResponse<Organization> create(@NotNull @Valid OrganizationRequest request) {
    OrganizationService.Result result = organizations.create(request);
    return RestResponse.ResponseBuilder.create(
            result.made() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
            result.organization())
        .header(HttpHeaders.LOCATION, "/api/gateway/v1/organizations/" + result.organization().id())
        .build();
  }
}
