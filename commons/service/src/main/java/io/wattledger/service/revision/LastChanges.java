package io.wattledger.service.revision;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Who changed a record last, in words, from the audit trail. */
@ApplicationScoped
public class LastChanges {

  private final Sql sql;

  /** Over the service's database. */
  public LastChanges(Sql sql) {
    this.sql = sql;
  }

  /**
   * Says who changed a record.
   *
   * @param entityType kind of record
   * @param entityId the record
   * @param version its version now
   */
  public String of(String entityType, String entityId, long version) {
    return sql.first(
            "select actor, at, action from audit_entry where entity_type = ? and entity_id = ?"
                + " order by id desc limit 1",
            row ->
                "was changed by %s at %s (%s, version %d)"
                    .formatted(
                        row.getString("actor"),
                        Sql.instant(row, "at"),
                        row.getString("action"),
                        version),
            entityType,
            entityId)
        .orElse("was changed (version " + version + ")");
  }
}
