package io.wattledger.service.imports;

import io.quarkus.arc.All;
import io.quarkus.arc.properties.IfBuildProperty;
import io.wattledger.service.idempotency.IdempotencyStore;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of CSV files: what can be imported, importing, and what became of it. */
@Path("imports")
@Tag(name = "Imports", description = "Files of rows, checked as a whole and stored as a whole.")
@IfBuildProperty(name = "wattledger.facts", stringValue = "true", enableIfMissing = true)
public class ImportResource {

  private final List<ImportHandler<?>> handlers;
  private final ImportService service;
  private final ImportRuns runs;
  private final CurrentUser user;

  /** Over the kinds of this service. */
  public ImportResource(
      @All List<ImportHandler<?>> handlers,
      ImportService service,
      ImportRuns runs,
      CurrentUser user) {
    this.handlers = handlers;
    this.service = service;
    this.runs = runs;
    this.user = user;
  }

  /** What can be imported. */
  @GET
  @Path("kinds")
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
  @Operation(operationId = "listImportKinds", summary = "What can be imported, with columns")
  public List<ImportKindView> kinds() {
    return handlers.stream().map(ImportKindView::of).toList();
  }

  /** Imports, newest first. */
  @GET
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
  @Operation(operationId = "listImports", summary = "Imports, newest first")
  public Page<ImportReport> list(
      @QueryParam("kind") String kind,
      @QueryParam("idempotencyKey") String key,
      @BeanParam PageRequest page) {
    return Page.of(
        runs.list(kind, key, page),
        page,
        report -> List.of(report.startedAt().toString(), report.id().toString()));
  }

  /** One import. */
  @GET
  @Path("{id}")
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
  @Operation(operationId = "getImport", summary = "An import, with its progress while it runs")
  public ImportReport get(UUID id) {
    return runs.find(id).orElseThrow(() -> ProblemException.notFound("import", id));
  }

  /** Imports or checks a file. */
  @POST
  @Path("{kind}")
  @Consumes({"text/csv", "application/xml", "text/xml"})
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.ADMIN,
    Roles.COLLECTOR
  })
  @Operation(
      operationId = "importRows",
      summary = "Import a file, or check it with preview=true",
      description =
          "The answer is 200 with the report, also when rows are refused (status REFUSED): then"
              + " nothing was stored, and the same Idempotency-Key can be used again.")
  public ImportReport post(
      String kind,
      @QueryParam("preview") @DefaultValue("false") Boolean preview,
      @QueryParam("validRowsOnly") @DefaultValue("false") Boolean validRowsOnly,
      @Parameter(description = "Whose rows the file has, where the kind names a subject.")
          @QueryParam("for")
          String subject,
      @Parameter(description = "Which part of the file is meant, where it holds several.")
          @QueryParam("part")
          String part,
      @HeaderParam(IdempotencyStore.HEADER) String key,
      @HeaderParam("X-File-Name") String fileName,
      InputStream body) {
    ImportHandler<?> handler = handler(kind);
    handler.kind().requireSubject(subject);
    if (!preview || key != null) {
      IdempotencyStore.requireKey(key);
    }
    try (SpooledFile file = SpooledFile.of(body)) {
      ImportOrder order =
          new ImportOrder(
              kind,
              subject,
              part,
              FileNames.clean(fileName),
              file.sha256Hex(),
              preview,
              validRowsOnly,
              key);
      return service.run(handler, order, file);
    }
  }

  private ImportHandler<?> handler(String kind) {
    ImportHandler<?> handler =
        handlers.stream()
            .filter(candidate -> candidate.kind().code().equals(kind))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("kind of import", kind));
    handler.kind().requireRole(user);
    return handler;
  }
}
