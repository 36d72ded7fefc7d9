package io.wattledger.gateway.reports.bill;

import io.smallrye.common.annotation.Blocking;
import io.wattledger.gateway.reports.Downloads;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A power bill as a file. */
@Path("power-bills/{id}")
@Tag(name = "Reports")
public class BillReportResource {

  private final BillReports bills;

  BillReportResource(BillReports bills) {
    this.bills = bills;
  }

  /** A power bill to print or to check. */
  @GET
  @Blocking
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "downloadPowerBill",
      summary = "A power bill as PDF or as a workbook",
      description = "Read with the caller's own token; 503 when too many reports are being made.")
  public Response download(
      @PathParam("id") UUID id,
      @Parameter(description = "pdf, also when absent, or xlsx") @QueryParam("format")
          String format) {
    return Downloads.of(bills.render(id, format));
  }
}
