package io.wattledger.gateway.people;

import io.wattledger.gateway.realm.LoginSession;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The company's people. */
@Path("people")
@Tag(name = "People", description = "Who works with the suite; not customers, not machines.")
public class PeopleResource {

  private final PeopleDirectory directory;
  private final PeopleService people;

  PeopleResource(PeopleDirectory directory, PeopleService people) {
    this.directory = directory;
    this.people = people;
  }

  /** People by name. */
  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listPeople",
      summary = "People by last name",
      description = "A search also finds people without any role.")
  public Page<PersonView> list(
      @BeanParam PageRequest page,
      @Parameter(description = "Part of the name, user name or e-mail address.")
          @QueryParam("search")
          String search,
      @Parameter(description = "Only people with this role.") @QueryParam("role") String role) {
    return directory.list(page, search, role);
  }

  /** One person. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getPerson", summary = "One person")
  public RestResponse<PersonView> get(String id) {
    return tagged(directory.get(id));
  }

  /** Where a person is logged in. */
  @GET
  @Path("{id}/sessions")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listSessions", summary = "Logins of a person that have not ended")
  public Page<LoginSession> sessions(String id) {
    return new Page<>(directory.sessions(id), null);
  }

  /** Invite a person. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "invitePerson",
      summary = "Invite a person",
      description =
          "Sends a link by e-mail when the realm can; otherwise the answer shows a password for the"
              + " first login, once.")
  public RestResponse<Invited> invite(@NotNull @Valid PersonInvitation invitation) {
    Invited invited = people.invite(invitation);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, invited)
        .header(HttpHeaders.LOCATION, "/api/gateway/v1/people/" + invited.id())
        .build();
  }

  /** Change name or e-mail address. */
  @PATCH
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "changePerson", summary = "Change name or e-mail address")
  public RestResponse<PersonView> change(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PersonChange change) {
    return tagged(people.change(id, change, ifMatch));
  }

  private static RestResponse<PersonView> tagged(PersonView person) {
    return RestResponse.ResponseBuilder.ok(person)
        .header(HttpHeaders.ETAG, Revision.tag(person.version()))
        .build();
  }
}
