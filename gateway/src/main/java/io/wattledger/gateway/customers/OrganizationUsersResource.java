package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.Invited;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Users of any customer, for administrators. */
@Path("organizations/{organization}/users")
@Tag(name = "Customer organizations")
public class OrganizationUsersResource {

  private final OrganizationService organizations;
  private final CustomerUserService users;

  OrganizationUsersResource(OrganizationService organizations, CustomerUserService users) {
    this.organizations = organizations;
    this.users = users;
  }

  /** Users by name. */
  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listOrganizationUsers", summary = "Users by last name")
  public Page<CustomerUser> list(String organization, @BeanParam PageRequest page) {
    return users.list(organizations.get(organization).id(), page);
  }

  /** One user. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getOrganizationUser", summary = "One user")
  public CustomerUser get(String organization, String id) {
    return users.get(organizations.get(organization).id(), id);
  }

  /** Invite a user. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "inviteOrganizationUser",
      summary = "Invite a user",
      description =
          "Sends a link by e-mail when the realm can; otherwise the answer shows a password for the"
              + " first login, once.")
  public Invited invite(String organization, @NotNull @Valid CustomerUserInvitation invitation) {
    return users.invite(organizations.idForChange(organization), invitation);
  }

  /** Remove. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "removeOrganizationUser", summary = "Remove a user for good")
  public void remove(String organization, String id) {
    users.remove(organizations.idForChange(organization), id);
  }
}
