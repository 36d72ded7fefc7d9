package io.wattledger.service.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One recorded change.
 *
 * @param id its number; numbers can have gaps
 * @param at when
 * @param actor the user's name
 * @param subject the user's unchanging id
 * @param roles the user's roles at that time
 * @param action what was done, for example {@code site.created}
 * @param entityType kind of record
 * @param entityId the record
 * @param before the record before, null when it was new
 * @param after the record after, null when it is gone
 * @param correlationId the request, as in the log
 * @param sequence place in the chain, null until sealed
 * @param hash hash over this entry and the one before, null until sealed
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String subject,
    List<String> roles,
    String action,
    String entityType,
    String entityId,
    JsonNode before,
    JsonNode after,
    String correlationId,
    Long sequence,
    String hash) {

  /** Copies the roles. */
  public AuditEntry {
    roles = List.copyOf(roles);
  }
}
