package io.wattledger.testing.sample;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.Sql;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** Stores notes of open months. */
@ApplicationScoped
public class NoteService {

  private final Sql sql;
  private final PeriodLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over the service's database. */
  public NoteService(Sql sql, PeriodLocks locks, AuditTrail audit, ChangeFeed changes) {
    this.sql = sql;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
  }

  /** Stores a note. */
  @Transactional
  public void create(Note note) {
    locks.requireOpen(note.period());
    sql.update(
        "insert into note (code, period, amount, kind) values (?, ?, ?, ?)",
        note.code(),
        note.period().toString(),
        note.amount(),
        note.kind().name());
    audit.record("note.created", "note", note.code(), null, note);
    changes.publish("note.created", note.code(), note);
  }

  List<Note> list(PageRequest page) {
    String after = page.after();
    return sql.list(
        "select code, period, amount, kind from note where code > ? order by code limit ?",
        NoteService::read,
        after == null ? "" : after,
        page.fetchSize());
  }

  private static Note read(ResultSet row) throws SQLException {
    return new Note(
        row.getString("code"),
        YearMonth.parse(row.getString("period")),
        row.getBigDecimal("amount"),
        Note.Kind.valueOf(row.getString("kind")),
        null,
        null,
        null,
        null,
        null);
  }
}
