package io.wattledger.energycontracts.deadline;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Noting that deadlines were met. */
@Path("contract-deadlines/{id}/completion")
@Tag(name = "Deadlines")
public class CompletionResource {

  private final DeadlineService deadlines;

  /** Over the deadlines. */
  public CompletionResource(DeadlineService deadlines) {
    this.deadlines = deadlines;
  }

  /** Note that a deadline was met. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "completeContractDeadline",
      summary = "Note that a deadline was met; a second time changes nothing")
  public Deadline complete(UUID id, @NotNull @Valid CompletionRequest request) {
    return deadlines.complete(id, request);
  }
}
