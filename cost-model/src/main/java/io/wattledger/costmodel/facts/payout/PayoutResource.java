package io.wattledger.costmodel.facts.payout;

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

/** Pool payouts. */
@Path("payouts")
@Tag(name = "Payouts", description = "Coins that pools paid, by site and UTC day.")
public class PayoutResource {

  private final PayoutService payouts;
  private final FactHistory history;

  /** Over the stored payouts. */
  public PayoutResource(PayoutService payouts, FactHistory history) {
    this.payouts = payouts;
    this.history = history;
  }

  /** Payouts by day; as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listPayouts", summary = "Payouts by day; ?format=csv|xlsx downloads")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PayoutPage.class)))
  public Response list(
      @BeanParam PayoutFilter filter,
      @BeanParam PageRequest page,
      @QueryParam("format") String format) {
    return format == null
        ? Response.ok(PayoutPage.of(payouts.list(filter, page))).build()
        : PayoutTable.download(payouts, filter, format);
  }

  /** Enter a payout. */
  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "createPayout", summary = "Enter a payout")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Payout.class)))
  public Response create(@NotNull @Valid PayoutRequest request) {
    Payout payout = payouts.create(request);
    return Response.created(URI.create("payouts/" + payout.id())).entity(payout).build();
  }

  /** One payout. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "getPayout", summary = "One payout")
  public Payout get(UUID id) {
    return payouts.get(id);
  }

  /** Every version of a payout. */
  @GET
  @Path("{id}/versions")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "listPayoutVersions", summary = "Every version of a payout")
  public List<FactVersion> versions(UUID id) {
    return history.of(PayoutService.KIND, id);
  }

  /** Correct a payout of an open month. */
  @PATCH
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "correctPayout", summary = "Correct a payout of an open month")
  public Payout correct(UUID id, @NotNull ObjectNode patch) {
    return payouts.correct(id, patch);
  }

  /** Take back a payout of an open month. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "deletePayout", summary = "Take back a payout of an open month")
  public void delete(UUID id, @QueryParam("reason") @Size(max = 500) String reason) {
    payouts.delete(id, reason);
  }
}
