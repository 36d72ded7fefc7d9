package io.wattledger.service.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * What changed, for readers that follow it. An event is written inside the transaction of its
 * change. The feed is ordered by transaction and shows a transaction's events only once every
 * earlier transaction has ended, so that a reader never passes a change that commits late.
 */
@ApplicationScoped
public class ChangeFeed {

  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;

  /** Over the service's database. */
  public ChangeFeed(Sql sql, ObjectMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Tells that a record changed.
   *
   * @param type what happened, for example {@code site.changed}
   * @param id the record
   * @param payload the record as its DTO, or null
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(String type, String id, Object payload) {
    try {
      sql.update(
          "insert into change_event (type, entity_id, payload, at) values (?, ?, ?::jsonb, ?)",
          type,
          id,
          payload == null ? null : json.writeValueAsString(payload),
          clock.instant());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a published record must be writable as JSON", e);
    }
  }

  /**
   * Events that are safe to read, in the feed's order.
   *
   * @param afterTransaction transaction of the last event that was read, 0 for none
   * @param afterId number of the last event that was read, 0 for none
   * @param limit at most so many
   */
  List<ChangeEvent> after(long afterTransaction, long afterId, int limit) {
    return sql.list(
        "select id, txid::text::bigint as txid, type, entity_id, payload, at from change_event"
            + " where (txid, id) > (?::text::xid8, ?)"
            + " and txid < pg_snapshot_xmin(pg_current_snapshot())"
            + " order by txid, id limit ?",
        this::read,
        Long.toString(afterTransaction),
        afterId,
        limit);
  }

  private ChangeEvent read(ResultSet row) throws SQLException {
    String payload = row.getString("payload");
    try {
      JsonNode tree = payload == null ? null : json.readTree(payload);
      return new ChangeEvent(
          row.getLong("txid") + "." + row.getLong("id"),
          row.getString("type"),
          row.getString("entity_id"),
          tree,
          Sql.instant(row, "at"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored payload is unreadable", e);
    }
  }
}
