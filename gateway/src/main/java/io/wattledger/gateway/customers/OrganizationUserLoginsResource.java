package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.Invited;
import io.wattledger.gateway.people.SignedOut;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logins of users of any customer, for administrators. */
@Path("organizations/{organization}/users/{id}")
@Tag(name = "Customer organizations")
public class OrganizationUserLoginsResource {

  private final OrganizationService organizations;
  private final CustomerUserService users;

  OrganizationUserLoginsResource(OrganizationService organizations, CustomerUserService users) {
    this.organizations = organizations;
    this.users = users;
  }

  /** Invite again. */
  @POST
  @Path("invitation")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "inviteOrganizationUserAgain",
      summary = "Send the invitation again, or a way back in for a forgotten password")
  public Invited inviteAgain(String organization, String id) {
    return users.inviteAgain(organizations.idForChange(organization), id);
  }

  /** Disable. */
  @POST
  @Path("disable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "disableOrganizationUser",
      summary = "Let a user log in no more and end all logins")
  public CustomerUser disable(String organization, String id) {
    return users.disable(organizations.idForChange(organization), id);
  }

  /** Enable. */
  @POST
  @Path("enable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "enableOrganizationUser", summary = "Let a user log in again")
  public CustomerUser enable(String organization, String id) {
    return users.enable(organizations.idForChange(organization), id);
  }

  /** Sign out everywhere. */
  @POST
  @Path("sign-out")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "signOutOrganizationUser", summary = "End all logins of a user")
  public SignedOut signOut(String organization, String id) {
    return users.signOut(organizations.idForChange(organization), id);
  }

  /** Reset the second factor. */
  @POST
  @Path("second-factor-reset")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "resetOrganizationSecondFactor",
      summary = "Remove the second factor; a new one is set up at the next login")
  public CustomerUser resetSecondFactor(String organization, String id) {
    return users.resetSecondFactor(organizations.idForChange(organization), id);
  }

  /** End a lockout. */
  @POST
  @Path("unlock")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "unlockOrganizationUser",
      summary = "End a lockout after wrong passwords")
  public CustomerUser unlock(String organization, String id) {
    return users.unlock(organizations.idForChange(organization), id);
  }
}
