package io.wattledger.energycontracts.meter;

import io.wattledger.service.imports.ImportService;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Readings that are sent instead of uploaded. */
@Path("meter-readings")
@Tag(name = "Meters")
public class ReadingPushResource {

  private final ImportService imports;
  private final IntervalImport readings;

  /** Over the import of readings, so that both ways do the same. */
  public ReadingPushResource(ImportService imports, IntervalImport readings) {
    this.imports = imports;
    this.readings = readings;
  }

  /** Send readings. */
  @POST
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR})
  @Operation(
      operationId = "pushMeterReadings",
      summary = "Send up to 10,000 readings of meters",
      description =
          "The answer is 200 with the report, also when readings are refused (status REFUSED): then"
              + " nothing was stored, and the same Idempotency-Key can be used again. A reading that"
              + " differs from the stored one becomes a further version of its interval.")
  public PushReport push(
      @Parameter(description = "Store the others when readings are refused.")
          @QueryParam("validReadingsOnly")
          @DefaultValue("false")
          Boolean validReadingsOnly,
      @Parameter(description = "1 to 255 characters; a repeat with the same key does nothing.")
          @HeaderParam("Idempotency-Key")
          String key,
      @NotNull @Valid ReadingBatch batch) {
    byte[] file = batch.asFile().getBytes(StandardCharsets.UTF_8);
    return PushReport.of(imports.store(readings, file, validReadingsOnly, key));
  }
}
