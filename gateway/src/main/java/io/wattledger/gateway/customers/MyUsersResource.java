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

/** Users of the caller's own organization, which the token names. */
@Path("my-organization/users")
@Tag(name = "My organization")
public class MyUsersResource {

  private final OwnOrganization own;
  private final CustomerUserService users;

  MyUsersResource(OwnOrganization own, CustomerUserService users) {
    this.own = own;
    this.users = users;
  }

  /** Users by name. */
  @GET
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "listMyUsers", summary = "Users by last name")
  public Page<CustomerUser> list(@BeanParam PageRequest page) {
    return users.list(own.id(), page);
  }

  /** One user. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "getMyUser", summary = "One user")
  public CustomerUser get(String id) {
    return users.get(own.id(), id);
  }

  /** Invite a user. */
  @POST
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "inviteMyUser",
      summary = "Invite a user",
      description =
          "Sends a link by e-mail when the realm can; otherwise the answer shows a password for the"
              + " first login, once.")
  public Invited invite(@NotNull @Valid CustomerUserInvitation invitation) {
    return users.invite(own.idForChange(), invitation);
  }

  /** Remove. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "removeMyUser", summary = "Remove a user for good")
  public void remove(String id) {
    users.remove(own.idForChange(), id);
  }
}
