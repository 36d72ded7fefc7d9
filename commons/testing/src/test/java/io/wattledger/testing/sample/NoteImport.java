package io.wattledger.testing.sample;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Notes from CSV. */
@ApplicationScoped
public class NoteImport implements ImportHandler<NoteImport.Row> {

  private static final BigDecimal UNLIKELY = new BigDecimal("1000000");

  private final Sql sql;
  private final PeriodLocks locks;
  private final NoteUndo undo;

  /** Over the service's database. */
  public NoteImport(Sql sql, PeriodLocks locks, NoteUndo undo) {
    this.sql = sql;
    this.locks = locks;
    this.undo = undo;
  }

  /** A row. */
  public record Row(long line, String code, YearMonth period, BigDecimal amount, Note.Kind kind) {}

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "notes",
        "Notes",
        Set.of(Roles.FINANCE, Roles.ADMIN),
        ImportColumn.required("code", "The note's code", "N-1"),
        ImportColumn.required("period", "Its month", "2026-10"),
        ImportColumn.required("amount", "Its amount in USD", "12.50").alias("amount_usd"),
        ImportColumn.optional("kind", "BILL or CREDIT", "BILL"));
  }

  @Override
  public Row parse(CsvRow row) {
    Note.Kind kind = row.constant("kind", Note.Kind.class);
    BigDecimal amount = row.requiredDecimal("amount");
    if (amount.signum() < 0) {
      throw row.refused("amount", "must not be negative");
    }
    return new Row(
        row.line(),
        row.requiredText("code"),
        row.requiredMonth("period"),
        amount,
        kind == null ? Note.Kind.BILL : kind);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<Row> batch) {
    for (Row row : batch) {
      locks.requireOpen(row.period());
      if (row.code().startsWith("BAD")) {
        context.refuse(row.line(), "code", row.code(), "is on the list of bad codes");
        continue;
      }
      boolean suspect = row.amount().compareTo(UNLIKELY) > 0;
      if (suspect) {
        context.suspicious(row.line(), "amount", "is above one million");
      }
      sql.update(
          "insert into note (code, period, amount, kind, suspect, import_id)"
              + " values (?, ?, ?, ?, ?, ?)",
          row.code(),
          row.period().toString(),
          row.amount(),
          row.kind().name(),
          suspect,
          context.id());
    }
  }
}
