package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.Invited;
import io.wattledger.gateway.people.SignedOut;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logins of users of the caller's own organization, which the token names. */
@Path("my-organization/users/{id}")
@Tag(name = "My organization")
public class MyUserLoginsResource {

  private final OwnOrganization own;
  private final CustomerUserService users;

  MyUserLoginsResource(OwnOrganization own, CustomerUserService users) {
    this.own = own;
    this.users = users;
  }

  /** Invite again. */
  @POST
  @Path("invitation")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "inviteMyUserAgain",
      summary = "Send the invitation again, or a way back in for a forgotten password")
  public Invited inviteAgain(String id) {
    return users.inviteAgain(own.idForChange(), id);
  }

  /** Disable. */
  @POST
  @Path("disable")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "disableMyUser",
      summary = "Let a user log in no more and end all logins")
  public CustomerUser disable(String id) {
    return users.disable(own.idForChange(), id);
  }

  /** Enable. */
  @POST
  @Path("enable")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "enableMyUser", summary = "Let a user log in again")
  public CustomerUser enable(String id) {
    return users.enable(own.idForChange(), id);
  }

  /** Sign out everywhere. */
  @POST
  @Path("sign-out")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "signOutMyUser", summary = "End all logins of a user")
  public SignedOut signOut(String id) {
    return users.signOut(own.idForChange(), id);
  }

  /** Reset the second factor. */
  @POST
  @Path("second-factor-reset")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "resetMySecondFactor",
      summary = "Remove the second factor; a new one is set up at the next login")
  public CustomerUser resetSecondFactor(String id) {
    return users.resetSecondFactor(own.idForChange(), id);
  }

  /** End a lockout. */
  @POST
  @Path("unlock")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "unlockMyUser", summary = "End a lockout after wrong passwords")
  public CustomerUser unlock(String id) {
    return users.unlock(own.idForChange(), id);
  }
}
