package io.wattledger.aihosting.capacity;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Capacity that could not be rented, for staff. */
@Path("pools/{code}/exclusions")
@Tag(name = "Capacity")
public class ExclusionResource {

  private final ExclusionService exclusions;

  /** Over the exclusions. */
  public ExclusionResource(ExclusionService exclusions) {
    this.exclusions = exclusions;
  }

  /** What is excluded from a pool, newest entry first. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "listExclusions",
      summary = "What is excluded from a pool, newest entry first")
  public ExclusionPage list(String code, @BeanParam PageRequest page) {
    Page<ExclusionView> found = exclusions.list(code, page);
    return new ExclusionPage(found.items(), found.next());
  }

  /** Exclude capacity for a time. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.OPERATOR)
  @ResponseStatus(201)
  @Operation(operationId = "addExclusion", summary = "Exclude capacity for a time")
  public ExclusionView add(String code, @NotNull @Valid ExclusionRequest request) {
    return exclusions.add(code, request);
  }

  /** Say until when capacity is excluded. */
  @PUT
  @Path("{id}/end")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "putExclusionEnd",
      summary = "Say until when capacity is excluded, sooner or later than it was")
  public ExclusionView end(
      String code,
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ExclusionEnd request) {
    return exclusions.end(code, id, request.to(), new Revision(ifMatch, request.version()));
  }

  /** Withdraw an exclusion that was entered by mistake. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      operationId = "withdrawExclusion",
      summary = "Withdraw an exclusion that was entered by mistake")
  public void withdraw(String code, UUID id) {
    exclusions.withdraw(code, id);
  }
}
