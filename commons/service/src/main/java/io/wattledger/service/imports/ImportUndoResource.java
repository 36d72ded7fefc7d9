package io.wattledger.service.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking an applied import back as a whole. */
@Path("imports/{id}")
@Tag(name = "Imports")
@IfBuildProperty(name = "wattledger.facts", stringValue = "true", enableIfMissing = true)
public class ImportUndoResource {

  private static final int LONGEST_SECONDS = 3600;

  private final ImportUndoService service;

  /** Over the service. */
  public ImportUndoResource(ImportUndoService service) {
    this.service = service;
  }

  /** What taking the import back would do. */
  @GET
  @Path("undo-preview")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.COLLECTOR
  })
  @Operation(
      operationId = "previewImportUndo",
      summary = "What undoing the import would reverse, and what stands against it")
  public UndoPreview preview(UUID id) {
    return service.preview(id);
  }

  /** Takes the import back. */
  @POST
  @Path("undo")
  @Idempotent(timeoutSeconds = LONGEST_SECONDS)
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.ADMIN,
    Roles.COLLECTOR
  })
  @Operation(
      operationId = "undoImport",
      summary = "Undo an applied import as a whole",
      description =
          "Records that the import created are withdrawn, records that it changed get their content"
              + " before back as a further version. All or nothing; 409 lists what stands against"
              + " it. To redo, import the file again.")
  public ImportReport undo(UUID id, @NotNull @Valid UndoRequest request) {
    return service.undo(id, request.reason().trim());
  }
}
