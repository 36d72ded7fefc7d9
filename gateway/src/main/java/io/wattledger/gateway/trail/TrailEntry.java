package io.wattledger.gateway.trail;

import io.wattledger.service.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * One recorded change of one service.
 *
 * @param service the service that keeps the record
 * @param id the entry's number there
 * @param at when
 * @param actor the user's name
 * @param roles the user's roles at that time
 * @param action what was done, for example {@code site.created}
 * @param entityType kind of record
 * @param entityId the record
 * @param changes the first 200 fields that differ, before and after
 * @param changesOmitted how many further fields differ
 * @param correlationId the request, as in the log
 * @param sequence place in the service's chain, null until sealed
 * @param hash hash over this entry and the one before, null until sealed
 */
public record TrailEntry(
    String service,
    long id,
    Instant at,
    String actor,
    List<String> roles,
    String action,
    String entityType,
    String entityId,
    List<FieldChange> changes,
    int changesOmitted,
    String correlationId,
    Long sequence,
    String hash) {

  private static final int MOST_CHANGES = 200;

  /** Copies the lists. */
  public TrailEntry {
    roles = List.copyOf(roles);
    changes = List.copyOf(changes);
  }

  static TrailEntry of(String service, AuditEntry entry) {
    List<FieldChange> changes = FieldChanges.between(entry.before(), entry.after());
    int shown = Math.min(changes.size(), MOST_CHANGES);
    return new TrailEntry(
        service,
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.roles(),
        entry.action(),
        entry.entityType(),
        entry.entityId(),
        changes.subList(0, shown),
        changes.size() - shown,
        entry.correlationId(),
        entry.sequence(),
        entry.hash());
  }
}
