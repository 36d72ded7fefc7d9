package io.wattledger.testing.sample;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;

/** Takes imported notes back; a credit stands against it. */
@ApplicationScoped
public class NoteUndo implements Undoing.Possible {

  private final Sql sql;
  private final AuditTrail audit;

  /** Over the service's database. */
  public NoteUndo(Sql sql, AuditTrail audit) {
    this.sql = sql;
    this.audit = audit;
  }

  @Override
  public void hold(AppliedImport imported) {
    sql.run("select code from note where import_id = ? order by code for update", imported.id());
  }

  @Override
  public UndoFindings examine(AppliedImport imported) {
    UndoFindings findings = new UndoFindings();
    sql.list(
            "select code, period, kind from note where import_id = ? order by code",
            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
            imported.id())
        .forEach(
            note -> {
              findings.withdraws("note " + note[0]);
              findings.touches(YearMonth.parse(note[1]));
              if (note[2].equals("CREDIT")) {
                findings.blocks("note", note[0], "note " + note[0], "was paid out");
              }
            });
    return findings;
  }

  @Override
  public void reverse(AppliedImport imported, String reason) {
    for (String code : codes(imported.id())) {
      sql.update("delete from note where code = ?", code);
      audit.record("note.import-undone", "note", code, code, null);
    }
  }

  private Iterable<String> codes(UUID id) {
    return sql.list("select code from note where import_id = ?", row -> row.getString(1), id);
  }
}
