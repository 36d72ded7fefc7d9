package io.wattledger.service.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are asked for; every part is optional. */
public class AuditQuery {

  @Parameter(description = "Kind of record, for example site.")
  @QueryParam("entityType")
  String entityType;

  @Parameter(description = "The record.")
  @QueryParam("entityId")
  String entityId;

  @Parameter(description = "The user's name.")
  @QueryParam("actor")
  String actor;

  @Parameter(description = "From this instant on, RFC 3339.")
  @QueryParam("from")
  Instant from;

  @Parameter(description = "Before this instant, RFC 3339.")
  @QueryParam("to")
  Instant to;
}
