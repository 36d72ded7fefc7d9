package io.wattledger.service.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import io.wattledger.service.observe.Tally;
import io.wattledger.service.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of imports: who imported what, how far it is, what was refused. */
@ApplicationScoped
public class ImportRuns {

  private static final TypeReference<List<RowError>> ROWS = new TypeReference<>() {};

  /**
   * A running import that gave no sign of life for a minute is dead. Signs are given and judged by
   * the database's clock, because the clocks of two replicas may differ.
   */
  private static final String COLUMNS =
      "select id, kind, file_name, sha256, status, preview, valid_rows_only, rows_read,"
          + " rows_accepted, rows_unchanged, rows_refused, rows_suspicious, errors, warnings,"
          + " started_at, finished_at,"
          + " heartbeat_at < clock_timestamp() - interval '60 seconds' as silent, imported_by,"
          + " idempotency_key, undone_at, undone_by, undo_reason, records_reversed"
          + " from import_run";

  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;

  /** Over the service's database. */
  public ImportRuns(Sql sql, ObjectMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** Notes that an import starts, visible to others at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void start(UUID id, ImportOrder order, String user) {
    sql.update(
        "insert into import_run (id, kind, file_name, sha256, status, preview, valid_rows_only,"
            + " started_at, heartbeat_at, imported_by, idempotency_key)"
            + " values (?, ?, ?, ?, 'RUNNING', ?, ?, ?, clock_timestamp(), ?, ?)",
        id,
        order.kind(),
        order.fileName(),
        order.sha256(),
        order.preview(),
        order.validRowsOnly(),
        clock.instant(),
        user,
        order.idempotencyKey());
  }

  /** Notes how far an import is, visible to others at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void progress(ImportContext context) {
    sql.update(
        "update import_run set rows_read = ?, rows_accepted = ?, rows_unchanged = ?,"
            + " rows_refused = ?, rows_suspicious = ?, heartbeat_at = clock_timestamp() where id = ?",
        context.rowsRead(),
        context.rowsAccepted(),
        context.rowsUnchanged(),
        context.rowsRefused(),
        context.rowsSuspicious(),
        context.id());
  }

  /** Notes the end, in the current transaction when there is one. */
  @Transactional
  public void finish(ImportContext context, ImportStatus status) {
    Tally.one("wattledger.import.runs", "status", status.name());
    Tally.many("wattledger.import.rows", context.rowsAccepted(), "outcome", "accepted");
    Tally.many("wattledger.import.rows", context.rowsRefused(), "outcome", "refused");
    Tally.many("wattledger.import.rows", context.rowsSuspicious(), "outcome", "suspicious");
    sql.update(
        "update import_run set status = ?, rows_read = ?, rows_accepted = ?, rows_unchanged = ?,"
            + " rows_refused = ?, rows_suspicious = ?, errors = ?::jsonb, warnings = ?::jsonb,"
            + " finished_at = ? where id = ? and status = 'RUNNING'",
        status.name(),
        context.rowsRead(),
        context.rowsAccepted(),
        context.rowsUnchanged(),
        context.rowsRefused(),
        context.rowsSuspicious(),
        text(context.errors()),
        text(context.warnings()),
        clock.instant(),
        context.id());
  }

  /** One import. */
  public Optional<ImportReport> find(UUID id) {
    return sql.first(COLUMNS + " where id = ?", this::read, id);
  }

  /** One import, held against another undo until the transaction ends. */
  Optional<ImportReport> lock(UUID id) {
    return sql.first(COLUMNS + " where id = ? for update", this::read, id);
  }

  /** Notes, in the current transaction, that an import was taken back. */
  void undo(UUID id, String by, String reason, long records) {
    sql.update(
        "update import_run set status = 'UNDONE', undone_by = ?, undone_at = ?, undo_reason = ?,"
            + " records_reversed = ? where id = ? and status = 'APPLIED'",
        by,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        reason,
        records,
        id);
  }

  /** Imports, newest first, of a kind and a key when given. */
  List<ImportReport> list(String kind, String key, Instant beforeStart, UUID beforeId, int limit) {
    return sql.list(
        COLUMNS
            + " where (?::text is null or kind = ?) and (?::text is null or idempotency_key = ?)"
            + " and (?::timestamptz is null or (started_at, id) < (?, ?))"
            + " order by started_at desc, id desc limit ?",
        this::read,
        kind,
        kind,
        key,
        key,
        beforeStart,
        beforeStart,
        beforeId,
        limit);
  }

  List<ImportReport> list(String kind, String key, PageRequest page) {
    List<String> after = page.after(2);
    Instant start = after.isEmpty() ? null : Instant.parse(after.get(0));
    UUID id = after.isEmpty() ? null : UUID.fromString(after.get(1));
    return list(kind, key, start, id, page.fetchSize());
  }

  private ImportReport read(ResultSet row) throws SQLException {
    ImportStatus status = ImportStatus.valueOf(row.getString("status"));
    if (status == ImportStatus.RUNNING && row.getBoolean("silent")) {
      status = ImportStatus.INTERRUPTED;
    }
    return new ImportReport(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("file_name"),
        row.getString("sha256"),
        status,
        row.getBoolean("preview"),
        row.getBoolean("valid_rows_only"),
        row.getLong("rows_read"),
        row.getLong("rows_accepted"),
        row.getLong("rows_unchanged"),
        row.getLong("rows_refused"),
        row.getLong("rows_suspicious"),
        rows(row.getString("errors")),
        rows(row.getString("warnings")),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"),
        row.getString("imported_by"),
        row.getString("idempotency_key"),
        undone(row));
  }

  private static ImportUndo undone(ResultSet row) throws SQLException {
    Instant at = Sql.instant(row, "undone_at");
    return at == null
        ? null
        : new ImportUndo(
            row.getString("undone_by"),
            at,
            row.getString("undo_reason"),
            row.getLong("records_reversed"));
  }

  private List<RowError> rows(String text) {
    try {
      return json.readValue(text, ROWS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored rows are unreadable", e);
    }
  }

  private String text(List<RowError> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows are plain text", e);
    }
  }
}
