package io.wattledger.energycontracts.tariff;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tariffs of the OpenEI utility rate database. */
@Path("imports/tariffs")
@Tag(name = "Contracts")
public class TariffImportResource {

  private final TariffImport tariffs;

  /** Over the stateless reader. */
  public TariffImportResource(TariffImport tariffs) {
    this.tariffs = tariffs;
  }

  /** Read a tariff into components; nothing is stored. */
  @POST
  @Consumes("application/json")
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "previewTariff",
      summary = "Read a tariff of the OpenEI rate database into components; nothing is stored",
      description =
          "Takes the database's JSON (versions 3, 7 and 8, up to 1 MiB). The answer lists what the"
              + " components do not say; a contract version is made by sending the components to"
              + " contracts or contracts/{code}/versions.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description = "A rate object, or an answer of the database with items.")))
  public TariffPreview preview(
      @Parameter(description = "Label of the tariff, when the file holds several.")
          @QueryParam("label")
          String label,
      InputStream body) {
    return tariffs.preview(body, label);
  }
}
