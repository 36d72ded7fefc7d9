package io.wattledger.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import io.wattledger.service.json.CanonicalJson;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the audit trail and the chain over it. */
@ApplicationScoped
public class AuditEntries {

  /** What comes before the first entry of the chain. */
  static final String GENESIS = "0".repeat(64);

  private static final String SELECT =
      "select e.id, e.at, e.actor, e.subject, e.roles, e.action, e.entity_type, e.entity_id,"
          + " e.before::text as before, e.after::text as after, e.correlation_id, s.seq, s.hash"
          + " from audit_entry e left join audit_seal s on s.entry_id = e.id";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public AuditEntries(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Entries that match, newest first; one more than the page holds when there are more. */
  public List<AuditEntry> list(AuditQuery query, PageRequest page) {
    return sql.list(
        SELECT
            + " where e.id < ? and (?::text is null or e.entity_type = ?)"
            + " and (?::text is null or e.entity_id = ?) and (?::text is null or e.actor = ?)"
            + " and (?::text is null or e.action = ?)"
            + " and (?::text is null or position(lower(?) in lower(e.entity_id)) > 0"
            + " or position(lower(?) in lower(e.correlation_id)) > 0)"
            + " and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)"
            + " order by e.id desc limit ?",
        this::read,
        before(page),
        query.entityType,
        query.entityType,
        query.entityId,
        query.entityId,
        query.actor,
        query.actor,
        query.action,
        query.action,
        query.text,
        query.text,
        query.text,
        query.from,
        query.from,
        query.to,
        query.to,
        page.fetchSize());
  }

  /** The sort key of an entry, for the cursor of a list. */
  public static String cursorKey(AuditEntry entry) {
    return Long.toString(entry.id());
  }

  /** Entries that wait for their seal, oldest first. */
  List<AuditEntry> unsealed(int limit) {
    return sql.list(
        SELECT
            + " where e.id in (select entry_id from audit_unsealed order by entry_id limit ?)"
            + " order by e.id",
        this::read,
        limit);
  }

  /** Sealed entries in the chain's order. */
  List<AuditEntry> sealedAfter(long sequence, int limit) {
    return sql.list(
        SELECT + " where s.seq > ? order by s.seq limit ?", this::read, sequence, limit);
  }

  /** The hash that seals an entry behind another one. */
  static String hash(String previous, long sequence, AuditEntry entry) {
    Map<String, Object> sealed = new LinkedHashMap<>();
    sealed.put("previous", previous);
    sealed.put("sequence", Long.toString(sequence));
    sealed.put("id", Long.toString(entry.id()));
    sealed.put("at", entry.at().toString());
    sealed.put("actor", entry.actor());
    sealed.put("subject", entry.subject());
    sealed.put("roles", entry.roles());
    sealed.put("action", entry.action());
    sealed.put("entityType", entry.entityType());
    sealed.put("entityId", entry.entityId());
    sealed.put("before", entry.before());
    sealed.put("after", entry.after());
    sealed.put("correlationId", entry.correlationId());
    return CanonicalJson.sha256Hex(sealed);
  }

  private static long before(PageRequest page) {
    String after = page.after();
    if (after == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      String detail = "cursor must be the 'next' of an earlier page of this list.";
      throw ProblemException.badRequest(detail, new FieldError("cursor", detail));
    }
  }

  private AuditEntry read(ResultSet row) throws SQLException {
    long sequence = row.getLong("seq");
    Long sealed = row.wasNull() ? null : sequence;
    return new AuditEntry(
        row.getLong("id"),
        Sql.instant(row, "at"),
        row.getString("actor"),
        row.getString("subject"),
        List.of((String[]) row.getArray("roles").getArray()),
        row.getString("action"),
        row.getString("entity_type"),
        row.getString("entity_id"),
        tree(row.getString("before")),
        tree(row.getString("after")),
        row.getString("correlation_id"),
        sealed,
        row.getString("hash"));
  }

  private JsonNode tree(String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record is unreadable", e);
    }
  }
}
