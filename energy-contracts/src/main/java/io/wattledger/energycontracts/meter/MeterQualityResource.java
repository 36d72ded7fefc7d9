package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.QualityMonth;
import io.wattledger.energycontracts.reading.RunLimits;
import io.wattledger.energycontracts.reading.RunLimitsService;
import io.wattledger.energycontracts.reading.StoredLimits;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How complete and trustworthy the values of a meter are. */
@Path("meters/{code}")
@Tag(name = "Meters")
public class MeterQualityResource {

  private final MeterService owners;
  private final RunLimitsService limits;

  /** Over the stored values. */
  public MeterQualityResource(MeterService owners, RunLimitsService limits) {
    this.owners = owners;
    this.limits = limits;
  }

  /** What a month has, day by day. */
  @GET
  @Path("quality/{period}")
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
      operationId = "getMeterQuality",
      summary = "Present, missing, suspicious and released values of a month, day by day")
  public QualityMonth quality(
      String code,
      YearMonth period,
      @Parameter(description = "The channel; IMPORT_KWH when absent.") @QueryParam("channel")
          Channel channel) {
    return owners.quality(code, channel, period);
  }

  /** From when on runs of values are doubted. */
  @GET
  @Path("run-limits")
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
      operationId = "getMeterRunLimits",
      summary = "From how many intervals on frozen and straight runs are doubted")
  public StoredLimits limits(String code) {
    return limits.get("meter", owners.get(code));
  }

  /** Doubt runs of values from so many intervals on. */
  @PUT
  @Path("run-limits")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "setMeterRunLimits",
      summary = "Doubt frozen and straight runs from so many intervals on",
      description = "Holds for imports from now on; what is stored is not judged again.")
  public StoredLimits limit(String code, @NotNull @Valid RunLimits request) {
    return limits.put("meter", owners.get(code), request);
  }
}
