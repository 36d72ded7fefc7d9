package io.wattledger.service.period;

import io.quarkus.arc.properties.IfBuildProperty;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months whose facts are frozen, set and released by the month's close in cost-model. */
@Path("period-locks")
@Tag(name = "Period locks", description = "Months whose facts cannot change any more.")
@IfBuildProperty(name = "wattledger.facts", stringValue = "true", enableIfMissing = true)
public class PeriodLockResource {

  private final PeriodLocks locks;
  private final CurrentUser user;

  /** Over the locks of this service. */
  public PeriodLockResource(PeriodLocks locks, CurrentUser user) {
    this.locks = locks;
    this.user = user;
  }

  /** Locked months, oldest first. */
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
  @Operation(operationId = "listPeriodLocks", summary = "Locked months, oldest first")
  public Page<PeriodLock> list(@BeanParam PageRequest page) {
    return Page.by(locks.list(page), page, lock -> lock.period().toString());
  }

  /** The lock of a month. */
  @GET
  @Path("{period}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getPeriodLock", summary = "The lock of a month; 404 when it is open")
  public PeriodLock get(YearMonth period) {
    return locks
        .find(period)
        .orElseThrow(() -> ProblemException.notFound("lock of the month", period));
  }

  /** Locks a month. */
  @PUT
  @Path("{period}")
  @RolesAllowed(Roles.CONTROLLER)
  @Operation(operationId = "putPeriodLock", summary = "Lock a month; harmless when it is locked")
  public PeriodLock put(YearMonth period, @NotNull @Valid PeriodLockRequest request) {
    String lockedBy = request.lockedBy() == null ? user.name() : request.lockedBy();
    return locks.lock(period, request.reason(), lockedBy);
  }

  /** Opens a month. */
  @DELETE
  @Path("{period}")
  @RolesAllowed(Roles.CONTROLLER)
  @Operation(operationId = "deletePeriodLock", summary = "Open a month; harmless when it is open")
  public void delete(YearMonth period) {
    locks.unlock(period);
  }
}
