package io.wattledger.aihosting.event;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A usage event as the API description shows it; docs/api/usage-event.schema.json says all. */
@Schema(
    name = "UsageEvent",
    description = "A CloudEvent 1.0 about usage. JSON Schema: docs/api/usage-event.schema.json.",
    requiredProperties = {"specversion", "id", "source", "type", "subject", "time", "data"})
interface CloudEventSchema {

  @Schema(enumeration = {"1.0"})
  String getSpecversion();

  @Schema(minLength = 1, maxLength = 256)
  String getId();

  @Schema(minLength = 1, maxLength = 512, description = "URI reference of the sender.")
  String getSource();

  @Schema(
      enumeration = {
        "io.wattledger.gpu.allocation.started",
        "io.wattledger.gpu.allocation.stopped",
        "io.wattledger.gpu.energy.measured",
        "io.wattledger.usage.metered"
      })
  String getType();

  @Schema(minLength = 1, maxLength = 128, description = "The resource.")
  String getSubject();

  Instant getTime();

  @Schema(type = SchemaType.OBJECT, description = "What happened; depends on the type.")
  Object getData();
}
