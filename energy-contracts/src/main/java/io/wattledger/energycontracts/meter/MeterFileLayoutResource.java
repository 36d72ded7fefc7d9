package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.FileLayouts;
import io.wattledger.energycontracts.reading.StoredLayout;
import io.wattledger.energycontracts.reading.layout.FileLayout;
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

/** How the CSV files of a meter are laid out. */
@Path("meters/{code}/file-layout")
@Tag(name = "Meters")
public class MeterFileLayoutResource {

  private final MeterService owners;
  private final FileLayouts layouts;

  /** Over the layouts. */
  public MeterFileLayoutResource(MeterService owners, FileLayouts layouts) {
    this.owners = owners;
    this.layouts = layouts;
  }

  /** The layout of its files, nothing when nobody has said it. */
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
  @Operation(
      operationId = "getMeterFileLayout",
      summary = "How the CSV files of a meter are laid out")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StoredLayout.class)))
  @APIResponse(responseCode = "204", description = "Nobody has said it")
  public StoredLayout get(String code) {
    return layouts.find("meter", owners.get(code)).orElse(null);
  }

  /** Save the layout of its files. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "setMeterFileLayout",
      summary = "Save how the CSV files of a meter are laid out",
      description =
          "Holds for imports of meter-files from now on; an earlier layout stays in the audit trail."
              + " What is stored stays as it is, and so do the bills: import a file again for its"
              + " values by this layout, which makes corrections and marks the bills outdated.")
  public StoredLayout put(String code, @NotNull @Valid FileLayout layout) {
    return layouts.put("meter", owners.get(code), layout);
  }
}
