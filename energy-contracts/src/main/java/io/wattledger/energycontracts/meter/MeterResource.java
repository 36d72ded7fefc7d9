package io.wattledger.energycontracts.meter;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Meters. */
@Path("meters")
@Tag(name = "Meters", description = "What was measured, interval by interval.")
public class MeterResource {

  private final MeterService meters;

  /** Over the meters. */
  public MeterResource(MeterService meters) {
    this.meters = meters;
  }

  /** Meters by code, as JSON, CSV or XLSX. */
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
  @Operation(operationId = "listMeters", summary = "Meters by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = MeterPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @BeanParam MeterFilter filter,
      @Parameter(description = "csv or xlsx for a file of all meters; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          MeterTable.meters(WholeList.of(request -> meters.list(request, filter))), format);
    }
    Page<Meter> found = meters.list(page, filter);
    return Response.ok(new MeterPage(found.items(), found.next())).build();
  }

  /** One meter. */
  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getMeter", summary = "One meter")
  public Meter get(String code) {
    return meters.get(code);
  }

  /** Enter a meter. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createMeter", summary = "Enter a meter")
  public RestResponse<Meter> create(@NotNull @Valid MeterRequest request) {
    Meter created = meters.create(request);
    return RestResponse.ResponseBuilder.<Meter>create(RestResponse.Status.CREATED)
        .entity(created)
        .location(URI.create("/api/energy-contracts/v1/meters/" + created.code()))
        .build();
  }
}
