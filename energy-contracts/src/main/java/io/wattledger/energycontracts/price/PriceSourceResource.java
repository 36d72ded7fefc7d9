package io.wattledger.energycontracts.price;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From which files of a grid the prices of a series come. */
@Path("price-series/{code}/source")
@Tag(name = "Prices")
public class PriceSourceResource {

  private final PriceSourceService sources;

  /** Over the sources. */
  public PriceSourceResource(PriceSourceService sources) {
    this.sources = sources;
  }

  /** The grid's file and name of a series, nothing when it has no source. */
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
  @Operation(operationId = "getPriceSource", summary = "The grid's file and name of a series")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PriceSource.class)))
  @APIResponse(responseCode = "204", description = "The series has no source")
  public PriceSource get(String code) {
    return sources.find(code).orElse(null);
  }

  /** Take the prices of a series from a grid's files. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "setPriceSource",
      summary = "Take the prices of a series from a grid's files",
      description = "Imports of these files store the rows of this point in this series.")
  public PriceSource put(String code, @NotNull @Valid PriceSourceRequest request) {
    return sources.put(code, request);
  }
}
