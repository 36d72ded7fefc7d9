package io.wattledger.energycontracts.deadline;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Entering deadlines of a contract. */
@Path("contracts/{code}/deadlines")
@Tag(name = "Deadlines")
public class ContractDeadlineResource {

  private final DeadlineService deadlines;

  /** Over the deadlines. */
  public ContractDeadlineResource(DeadlineService deadlines) {
    this.deadlines = deadlines;
  }

  /** Enter a deadline of a contract. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createContractDeadline", summary = "Enter a deadline of a contract")
  public Deadline add(String code, @NotNull @Valid DeadlineRequest request) {
    return deadlines.add(code, request);
  }
}
