package io.wattledger.costmodel.facts.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.costmodel.facts.history.FactHistory;
import io.wattledger.costmodel.facts.history.FactVersion;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Costs that finance states. */
@Path("cost-facts")
@Tag(name = "Cost facts", description = "Cooling, maintenance, overheads: by site or by driver.")
public class CostFactResource {

  private final CostFactService costs;
  private final FactHistory history;

  /** Over the stored costs. */
  public CostFactResource(CostFactService costs, FactHistory history) {
    this.costs = costs;
    this.history = history;
  }

  /** Costs by month and code; as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "listCostFacts",
      summary = "Costs by month and code; ?format=csv|xlsx downloads")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CostFactPage.class)))
  public Response list(
      @BeanParam CostFactFilter filter,
      @BeanParam PageRequest page,
      @QueryParam("format") String format) {
    return format == null
        ? Response.ok(CostFactPage.of(costs.list(filter, page))).build()
        : CostFactTable.download(costs, filter, format);
  }

  /** Enter a cost. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "createCostFact", summary = "Enter a cost")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CostFact.class)))
  public Response create(@NotNull @Valid CostFactRequest request) {
    CostFact cost = costs.create(request);
    return Response.created(URI.create("cost-facts/" + cost.id())).entity(cost).build();
  }

  /** One cost. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "getCostFact", summary = "One cost")
  public CostFact get(UUID id) {
    return costs.get(id);
  }

  /** Every version of a cost. */
  @GET
  @Path("{id}/versions")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "listCostFactVersions", summary = "Every version of a cost")
  public List<FactVersion> versions(UUID id) {
    return history.of(CostFactService.KIND, id);
  }

  /** Correct a cost of an open month. */
  @PATCH
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "correctCostFact", summary = "Correct a cost of an open month")
  public CostFact correct(UUID id, @NotNull ObjectNode patch) {
    return costs.correct(id, patch);
  }

  /** Take back a cost of an open month. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "deleteCostFact", summary = "Take back a cost of an open month")
  public void delete(UUID id, @QueryParam("reason") @Size(max = 500) String reason) {
    costs.delete(id, reason);
  }
}
