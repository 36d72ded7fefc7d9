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

  @Parameter(description = "What was done, for example site.created.")
  @QueryParam("action")
  String action;

  @Parameter(description = "Part of the record's id or of the request's id, in any case.")
  @QueryParam("text")
  String text;

  @Parameter(description = "From this instant on, RFC 3339.")
  @QueryParam("from")
  Instant from;

  @Parameter(description = "Before this instant, RFC 3339.")
  @QueryParam("to")
  Instant to;

  /** A query as it comes in. */
  public AuditQuery() {}

  /** Kind of record, null for all. */
  public String entityType() {
    return entityType;
  }

  /** The record, null for all. */
  public String entityId() {
    return entityId;
  }

  /** The user's name, null for all. */
  public String actor() {
    return actor;
  }

  /** What was done, null for all. */
  public String action() {
    return action;
  }

  /** Part of the record's or the request's id, null for all. */
  public String text() {
    return text;
  }

  /** From this instant on, null for the beginning. */
  public Instant from() {
    return from;
  }

  /** Before this instant, null for the present. */
  public Instant to() {
    return to;
  }
}
