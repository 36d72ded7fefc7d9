package io.wattledger.energycontracts.contract;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Power contracts. */
@Path("contracts")
@Tag(name = "Contracts", description = "What was agreed about power, version by version.")
public class ContractResource {

  private final ContractService contracts;

  /** Over the contracts. */
  public ContractResource(ContractService contracts) {
    this.contracts = contracts;
  }

  /** Contracts by code, as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listContracts", summary = "Contracts by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ContractPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @BeanParam ContractFilter filter,
      @Parameter(description = "csv or xlsx for a file of all contracts; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          ContractTable.of(WholeList.of(request -> contracts.list(request, filter))), format);
    }
    Page<Contract> found = contracts.list(page, filter);
    return Response.ok(new ContractPage(found.items(), found.next())).build();
  }

  /** One contract with its versions. */
  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getContract", summary = "One contract with its versions")
  public Contract get(String code) {
    return contracts.get(code);
  }

  /** Enter a contract. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createContract", summary = "Enter a contract")
  public RestResponse<Contract> create(@NotNull @Valid ContractRequest request) {
    Contract created = contracts.create(request);
    return RestResponse.ResponseBuilder.<Contract>create(RestResponse.Status.CREATED)
        .entity(created)
        .location(URI.create("/api/energy-contracts/v1/contracts/" + created.code()))
        .build();
  }
}
