package io.wattledger.costmodel.facts.debt;

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

/** Debt instruments. */
@Path("debt-instruments")
@Tag(name = "Debt instruments", description = "Loans, convertibles, coin loans, leases.")
public class DebtInstrumentResource {

  private final DebtInstrumentService debts;
  private final FactHistory history;

  /** Over the stored instruments. */
  public DebtInstrumentResource(DebtInstrumentService debts, FactHistory history) {
    this.debts = debts;
    this.history = history;
  }

  /** Instruments by code; as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "listDebtInstruments",
      summary = "Instruments by code; ?format=csv|xlsx downloads")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DebtInstrumentPage.class)))
  public Response list(
      @BeanParam DebtInstrumentFilter filter,
      @BeanParam PageRequest page,
      @QueryParam("format") String format) {
    return format == null
        ? Response.ok(DebtInstrumentPage.of(debts.list(filter, page))).build()
        : DebtInstrumentTable.download(debts, filter, format);
  }

  /** Enter an instrument. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "createDebtInstrument", summary = "Enter an instrument")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DebtInstrument.class)))
  public Response create(@NotNull @Valid DebtInstrumentRequest request) {
    DebtInstrument debt = debts.create(request);
    return Response.created(URI.create("debt-instruments/" + debt.id())).entity(debt).build();
  }

  /** One instrument. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "getDebtInstrument", summary = "One instrument")
  public DebtInstrument get(UUID id) {
    return debts.get(id);
  }

  /** Every version of an instrument. */
  @GET
  @Path("{id}/versions")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "listDebtInstrumentVersions", summary = "Every version of an instrument")
  public List<FactVersion> versions(UUID id) {
    return history.of(DebtInstrumentService.KIND, id);
  }

  /** Correct an instrument where no closed month changes. */
  @PATCH
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      operationId = "correctDebtInstrument",
      summary = "Correct an instrument where no closed month changes")
  public DebtInstrument correct(UUID id, @NotNull ObjectNode patch) {
    return debts.correct(id, patch);
  }

  /** Take back an instrument where no closed month changes. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      operationId = "deleteDebtInstrument",
      summary = "Take back an instrument where no closed month changes")
  public void delete(UUID id, @QueryParam("reason") @Size(max = 500) String reason) {
    debts.delete(id, reason);
  }
}
