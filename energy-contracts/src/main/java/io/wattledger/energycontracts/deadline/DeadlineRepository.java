package io.wattledger.energycontracts.deadline;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored deadlines. */
@ApplicationScoped
class DeadlineRepository {

  private static final String SELECT =
      "select d.id, d.contract_code, c.name, coalesce(k.kind, d.kind) as kind,"
          + " coalesce(k.due_on, d.due_on) as due_on, coalesce(k.remind_days, d.remind_days) as"
          + " remind_days, coalesce(k.note, d.note) as note, coalesce(k.recorded_at,"
          + " d.recorded_at) as recorded_at, coalesce(k.recorded_by, d.recorded_by) as recorded_by,"
          + " e.recorded_at as done_at, e.recorded_by as done_by, e.note as done_note"
          + " from contract_deadline d join contract c on c.code = d.contract_code"
          + " left join contract_deadline_done e on e.deadline_id = d.id left join lateral (select"
          + " * from contract_deadline_correction n where n.deadline_id = d.id order by n.number"
          + " desc limit 1) k on true";

  private final Sql sql;

  DeadlineRepository(Sql sql) {
    this.sql = sql;
  }

  /** Deadlines of one contract or of all. */
  List<Deadline> list(String contractCode) {
    return sql.list(
        SELECT + " where (?::text is null or d.contract_code = ?)",
        DeadlineRepository::deadline,
        contractCode,
        contractCode);
  }

  Optional<Deadline> find(UUID id) {
    return sql.first(SELECT + " where d.id = ?", DeadlineRepository::deadline, id);
  }

  void insert(Deadline deadline) {
    sql.update(
        "insert into contract_deadline (id, contract_code, kind, due_on, remind_days, note,"
            + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
        deadline.id(),
        deadline.contractCode(),
        deadline.kind().name(),
        deadline.dueOn(),
        deadline.remindDays(),
        deadline.note(),
        deadline.recordedAt(),
        deadline.recordedBy());
  }

  void insertCorrection(Deadline corrected) {
    sql.update(
        "insert into contract_deadline_correction (deadline_id, number, kind, due_on, remind_days,"
            + " note, recorded_at, recorded_by) select ?, count(*) + 1, ?, ?, ?, ?, ?, ?"
            + " from contract_deadline_correction where deadline_id = ?",
        corrected.id(),
        corrected.kind().name(),
        corrected.dueOn(),
        corrected.remindDays(),
        corrected.note(),
        corrected.recordedAt(),
        corrected.recordedBy(),
        corrected.id());
  }

  void insert(UUID id, Deadline.Done done) {
    sql.update(
        "insert into contract_deadline_done (deadline_id, note, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?)",
        id,
        done.note(),
        done.at(),
        done.by());
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    Instant doneAt = Sql.instant(row, "done_at");
    return new Deadline(
        row.getObject("id", UUID.class),
        row.getString("contract_code"),
        row.getString("name"),
        DeadlineKind.valueOf(row.getString("kind")),
        row.getObject("due_on", LocalDate.class),
        row.getInt("remind_days"),
        row.getString("note"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        doneAt == null
            ? null
            : new Deadline.Done(doneAt, row.getString("done_by"), row.getString("done_note")));
  }
}
