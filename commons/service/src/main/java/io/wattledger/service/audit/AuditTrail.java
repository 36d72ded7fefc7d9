package io.wattledger.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.MDC;

/**
 * Who changed what. An entry is written inside the transaction of its change, so there is no change
 * without entry and no entry without change; the {@link AuditSealer} chains the entries afterwards.
 */
@ApplicationScoped
public class AuditTrail {

  private final Sql sql;
  private final CurrentUser user;
  private final ObjectMapper json;
  private final Clock clock;

  /** Over the service's database. */
  public AuditTrail(Sql sql, CurrentUser user, ObjectMapper json, Clock clock) {
    this.sql = sql;
    this.user = user;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a change.
   *
   * @param action what was done, for example {@code site.created}
   * @param entityType kind of record, for example {@code site}
   * @param entityId the record
   * @param before the record before, as its DTO, null when it is new
   * @param after the record after, as its DTO, null when it is gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String action, String entityType, String entityId, Object before, Object after) {
    sql.update(
        "with entry as (insert into audit_entry"
            + " (at, actor, subject, roles, action, entity_type, entity_id, before, after,"
            + " correlation_id) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?) returning id)"
            + " insert into audit_unsealed (entry_id) select id from entry",
        clock.instant(),
        user.name(),
        user.subject(),
        user.roles().toArray(String[]::new),
        action,
        entityType,
        entityId,
        text(before),
        text(after),
        MDC.get("correlationId"));
  }

  private String text(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an audited record must be writable as JSON", e);
    }
  }
}
