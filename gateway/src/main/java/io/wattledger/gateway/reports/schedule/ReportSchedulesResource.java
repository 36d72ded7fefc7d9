package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Schedules of reports by e-mail. */
@Path("reports/schedules")
@Tag(name = "Report schedules", description = "Reports by e-mail.")
public class ReportSchedulesResource {

  private final ReportScheduleService schedules;

  ReportSchedulesResource(ReportScheduleService schedules) {
    this.schedules = schedules;
  }

  /** Schedules by name. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(operationId = "listReportSchedules", summary = "Schedules by name")
  public Page<ReportSchedule> list(@BeanParam PageRequest page) {
    return schedules.list(page);
  }

  /** One schedule. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(operationId = "getReportSchedule", summary = "One schedule")
  public ReportSchedule get(String id) {
    return schedules.get(id);
  }

  /** Make a schedule. */
  @POST
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createReportSchedule",
      summary = "Make a schedule; 409 while no mail server is configured")
  public ReportSchedule create(@NotNull @Valid ScheduleRequest wanted) {
    return schedules.create(wanted);
  }

  /** Change a schedule. */
  @PUT
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Operation(
      operationId = "changeReportSchedule",
      summary = "Change a schedule; it is sent with the rights of whoever saved it last")
  public ReportSchedule change(String id, @NotNull @Valid ScheduleRequest wanted) {
    return schedules.change(id, wanted);
  }

  /** Delete a schedule. */
  @DELETE
  @Path("{id}")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Operation(operationId = "deleteReportSchedule", summary = "Delete a schedule")
  public void delete(String id) {
    schedules.delete(id);
  }
}
