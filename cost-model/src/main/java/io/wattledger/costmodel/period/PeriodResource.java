package io.wattledger.costmodel.period;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months: where they stand, closing, reopening, verification. */
@Path("periods")
@Tag(name = "Periods", description = "Closing a month fixes its facts and its statement.")
public class PeriodResource {

  private final Periods periods;
  private final CloseService closing;
  private final ChecklistService checklist;
  private final VerificationService verification;

  /** Over the months' services. */
  public PeriodResource(
      Periods periods,
      CloseService closing,
      ChecklistService checklist,
      VerificationService verification) {
    this.periods = periods;
    this.closing = closing;
    this.checklist = checklist;
    this.verification = verification;
  }

  /** Months with facts, newest first. */
  @GET
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listPeriods", summary = "Months with facts, newest first")
  public Page<PeriodSummary> list(@BeanParam PageRequest page) {
    return periods.list(page);
  }

  /** Where a month stands, with its checklist. */
  @GET
  @Path("{period}")
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "getPeriod", summary = "Where a month stands, with its checklist")
  public PeriodView get(YearMonth period) {
    return checklist.of(period);
  }

  /** Close a month; 409 lists what is missing. */
  @POST
  @Path("{period}/close")
  @Idempotent
  @RolesAllowed(Roles.CONTROLLER)
  @Operation(operationId = "closePeriod", summary = "Close a month; 409 lists what is missing")
  public PeriodSummary close(YearMonth period) {
    return closing.close(period);
  }

  /** Reopen a closed month with a reason. */
  @POST
  @Path("{period}/reopen")
  @RolesAllowed(Roles.CONTROLLER)
  @Operation(operationId = "reopenPeriod", summary = "Reopen a closed month with a reason")
  public PeriodSummary reopen(YearMonth period, @NotNull @Valid ReopenRequest request) {
    return closing.reopen(period, request.reason());
  }

  /** Compute a closed month again from its stored facts and compare. */
  @GET
  @Path("{period}/verification")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "verifyPeriod",
      summary = "Compute a closed month again from its stored facts and compare")
  public Verification verify(YearMonth period, @QueryParam("version") Integer version) {
    return verification.verify(period, version);
  }
}
