package io.wattledger.costmodel.facts.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.Sql;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Keeps every version of a fact, with audit entry and change event, in the change's transaction.
 */
@ApplicationScoped
public class FactHistory {

  private final Sql sql;
  private final ObjectMapper json;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the service's database. */
  public FactHistory(
      Sql sql,
      ObjectMapper json,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.sql = sql;
    this.json = json;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Records a new version.
   *
   * @param kind the kind of fact, for example {@code payout}
   * @param id the fact
   * @param version the number of the new version
   * @param change what happened
   * @param before the fact before, null when it is new
   * @param after the fact afterwards, null when it is gone
   * @param reason why, null when none was given
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String kind,
      UUID id,
      int version,
      FactChange change,
      Object before,
      Object after,
      String reason) {
    sql.update(
        "insert into fact_version"
            + " (kind, fact_id, version, change, body, reason, changed_by, changed_at)"
            + " values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
        kind,
        id,
        version,
        change.name(),
        text(after == null ? before : after),
        reason,
        user.name(),
        clock.instant());
    String action = kind + "." + change.name().toLowerCase(Locale.ROOT);
    audit.record(action, kind, id.toString(), before, after);
    changes.publish(action, id.toString(), after);
  }

  /**
   * All versions of a fact, oldest first; also of one that was taken back.
   *
   * @throws ProblemException 404 when there never was such a fact
   */
  public List<FactVersion> of(String kind, UUID id) {
    List<FactVersion> versions =
        sql.list(
            "select version, change, body::text as body, reason, changed_by, changed_at"
                + " from fact_version where kind = ? and fact_id = ? order by version",
            row ->
                new FactVersion(
                    row.getInt("version"),
                    FactChange.valueOf(row.getString("change")),
                    tree(row.getString("body")),
                    row.getString("reason"),
                    row.getString("changed_by"),
                    Sql.instant(row, "changed_at")),
            kind,
            id);
    if (versions.isEmpty()) {
      throw ProblemException.notFound(kind, id);
    }
    return versions;
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored fact is unreadable", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a fact must be writable as JSON", e);
    }
  }
}
