package io.wattledger.gateway.people;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an administrator does with a person's roles and logins. */
@Path("people/{id}")
@Tag(name = "People")
public class PersonActionsResource {

  private final PeopleService people;

  PersonActionsResource(PeopleService people) {
    this.people = people;
  }

  /** Set the roles. */
  @PUT
  @Path("roles")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "setRoles",
      summary = "Give a person exactly these roles",
      description = "Holds from the person's next access token on, within five minutes.")
  public PersonView setRoles(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid RolesChange change) {
    return people.setRoles(id, change, ifMatch);
  }

  /** Disable. */
  @POST
  @Path("disable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "disablePerson",
      summary = "Let a person log in no more and end all logins",
      description = "Access tokens that were given out before end within five minutes.")
  public PersonView disable(String id) {
    return people.disable(id);
  }

  /** Enable. */
  @POST
  @Path("enable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "enablePerson", summary = "Let a person log in again")
  public PersonView enable(String id) {
    return people.enable(id);
  }

  /** Sign out everywhere. */
  @POST
  @Path("sign-out")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "signOutPerson",
      summary = "End all logins of a person",
      description = "The answer says until when access tokens that were given out before work.")
  public SignedOut signOut(String id) {
    return people.signOut(id);
  }

  /** Invite again. */
  @POST
  @Path("invitation")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "invitePersonAgain",
      summary = "Send the invitation again, or a way back in for a forgotten password",
      description = "The old password, if there was one, is replaced and all logins end.")
  public Invited inviteAgain(String id) {
    return people.inviteAgain(id);
  }

  /** Reset the second factor. */
  @POST
  @Path("second-factor-reset")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "resetSecondFactor",
      summary = "Remove the second factor; a new one is set up at the next login")
  public PersonView resetSecondFactor(String id) {
    return people.resetSecondFactor(id);
  }

  /** End a lockout. */
  @POST
  @Path("unlock")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "unlockPerson", summary = "End a lockout after wrong passwords")
  public PersonView unlock(String id) {
    return people.unlock(id);
  }
}
