package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is done with a schedule, and what became of it. */
@Path("reports/schedules/{id}")
@Tag(name = "Report schedules")
public class ReportScheduleActionsResource {

  private final ReportScheduleService schedules;

  ReportScheduleActionsResource(ReportScheduleService schedules) {
    this.schedules = schedules;
  }

  /** Runs, newest first. */
  @GET
  @Path("runs")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(operationId = "listReportRuns", summary = "Runs of a schedule, newest first")
  public Page<ReportRun> runs(String id, @BeanParam PageRequest page) {
    return schedules.runs(id, page);
  }

  /** Send now. */
  @POST
  @Path("runs")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "runReportSchedule",
      summary = "Send the reports now; 409 while a run is under way")
  public ReportRun run(String id) {
    return schedules.runNow(id);
  }

  /** Pause. */
  @POST
  @Path("pause")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Operation(
      operationId = "pauseReportSchedule",
      summary = "Let a schedule rest; what is not sent yet is not sent")
  public ReportSchedule pause(String id) {
    return schedules.pause(id);
  }

  /** Resume. */
  @POST
  @Path("resume")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN})
  @Operation(
      operationId = "resumeReportSchedule",
      summary = "Let a schedule go on; what was due meanwhile is not made up for")
  public ReportSchedule resume(String id) {
    return schedules.resume(id);
  }
}
