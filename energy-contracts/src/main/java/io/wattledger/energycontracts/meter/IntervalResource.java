package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.RangeFilter;
import io.wattledger.energycontracts.reading.ReadingStatus;
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
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a meter measured. */
@Path("meters/{code}")
@Tag(name = "Meters")
public class IntervalResource {

  private final MeterService meters;

  /** Over the meters. */
  public IntervalResource(MeterService meters) {
    this.meters = meters;
  }

  /** The newest reading of each interval, as JSON, CSV or XLSX. */
  @GET
  @Path("intervals")
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
      operationId = "listMeterIntervals",
      summary = "The newest reading of each interval, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = IntervalPage.class)))
  public Response intervals(
      String code,
      @Parameter(description = "The channel; IMPORT_KWH when absent.") @QueryParam("channel")
          Channel channel,
      @BeanParam RangeFilter range,
      @Parameter(description = "Only readings of this status.") @QueryParam("status")
          ReadingStatus status,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of the range; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          MeterTable.intervals(
              code,
              WholeList.of(request -> meters.intervals(code, channel, range, status, request))),
          format);
    }
    Page<MeterInterval> found = meters.intervals(code, channel, range, status, page);
    return Response.ok(new IntervalPage(found.items(), found.next())).build();
  }

  /** Energy, peak and gaps of a month. */
  @GET
  @Path("months/{period}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getMeterMonth", summary = "Energy, peak and gaps of a month")
  public MeterMonth month(String code, YearMonth period) {
    return meters.month(code, period);
  }

  /** Vouch for the suspicious readings of a range. */
  @POST
  @Path("intervals/releases")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "releaseMeterIntervals",
      summary = "Vouch for the suspicious readings of a range")
  public Release release(String code, @NotNull @Valid ReleaseRequest request) {
    return meters.release(code, request);
  }

  /** Set the suspicious readings of a range aside for good. */
  @POST
  @Path("intervals/rejections")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "rejectMeterIntervals",
      summary = "Set the suspicious readings of a range aside for good",
      description =
          "Where an earlier reading was in use, it stays in use; elsewhere a gap remains until a"
              + " corrected file is imported.")
  public Rejection reject(String code, @NotNull @Valid RejectionRequest request) {
    return meters.reject(code, request);
  }
}
