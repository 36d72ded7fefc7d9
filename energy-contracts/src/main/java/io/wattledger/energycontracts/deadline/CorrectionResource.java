package io.wattledger.energycontracts.deadline;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Correcting deadlines. */
@Path("contract-deadlines/{id}")
@Tag(name = "Deadlines")
public class CorrectionResource {

  private final DeadlineService deadlines;

  /** Over the deadlines. */
  public CorrectionResource(DeadlineService deadlines) {
    this.deadlines = deadlines;
  }

  /** Correct a deadline or put it off. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "correctContractDeadline",
      summary = "Correct an open deadline or put it off; what it was before stays in the trail")
  public Deadline correct(UUID id, @NotNull @Valid DeadlineRequest request) {
    return deadlines.correct(id, request);
  }
}
