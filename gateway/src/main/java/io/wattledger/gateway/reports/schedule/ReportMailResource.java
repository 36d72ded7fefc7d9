package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody wants to know before making a schedule. */
@Path("reports/mail")
@Tag(name = "Report schedules")
public class ReportMailResource {

  private final MailServer server;
  private final Clock clock;

  ReportMailResource(MailServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Whether reports can be sent. */
  @GET
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(operationId = "getReportMail", summary = "Whether reports can be sent by e-mail")
  public MailState state() {
    return server.state();
  }

  /** The next due times of a timing. */
  @POST
  @Path("due-times")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      operationId = "previewDueTimes",
      summary = "The next five due times of a timing that is not saved")
  public DuePreview dueTimes(@NotNull @Valid Timing timing) {
    timing.check();
    return new DuePreview(timing.upcoming(clock.instant()));
  }
}
