package io.wattledger.energycontracts.contract;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of a contract. */
@Path("contracts/{code}/versions")
@Tag(name = "Contracts")
public class VersionResource {

  private final ContractService contracts;

  /** Over the contracts. */
  public VersionResource(ContractService contracts) {
    this.contracts = contracts;
  }

  /** The versions of a contract. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listContractVersions", summary = "The versions of a contract")
  public VersionPage versions(String code) {
    return new VersionPage(contracts.get(code).versions(), null);
  }

  /** Add a version to a contract. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "amendContract", summary = "Add a version to a contract")
  public ContractVersion amend(String code, @NotNull @Valid VersionRequest request) {
    return contracts.amend(code, request);
  }
}
