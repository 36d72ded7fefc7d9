package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.OpenMonths;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.revision.LastChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes imported batches back. A batch leaves the list, and the audit trail keeps it whole. A batch
 * that was corrected, moved or written down since, and one with registered machines, stands against
 * it; so does a closed month that bore its depreciation.
 */
@ApplicationScoped
public class AssetBatchUndo implements Undoing.Possible {

  private final AssetBatchRepository batches;
  private final AssetBatchRecord record;
  private final OpenMonths openMonths;
  private final LastChanges lastChanges;
  private final Sql sql;

  /** Over the stored batches. */
  public AssetBatchUndo(
      AssetBatchRepository batches,
      AssetBatchRecord record,
      OpenMonths openMonths,
      LastChanges lastChanges,
      Sql sql) {
    this.batches = batches;
    this.record = record;
    this.openMonths = openMonths;
    this.lastChanges = lastChanges;
    this.sql = sql;
  }

  @Override
  public void hold(AppliedImport run) {
    sql.run("select id from asset_batch where import_id = ? order by id for update", run.id());
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (AssetBatch batch : batches.ofImport(run.id())) {
      String label = "batch " + batch.code();
      findings.withdraws(label);
      AssetBatchService.touchedBy(batch.asRequest())
          .ifPresent(months -> findings.touches(openMonths.touched(months)));
      if (batch.version() > 0) {
        findings.blocks(
            AssetBatchRecord.TYPE,
            batch.id().toString(),
            label,
            lastChanges.of(AssetBatchRecord.TYPE, batch.id().toString(), batch.version()));
      }
    }
    registeredMachines(findings, run.id());
    return findings;
  }

  private void registeredMachines(UndoFindings findings, UUID importId) {
    sql.list(
            "select b.id, b.code, count(*) as machines from asset a join asset_batch b"
                + " on b.id = a.batch_id where b.import_id = ? group by b.id, b.code order by b.code",
            row ->
                new String[] {
                  row.getString("id"), row.getString("code"), row.getString("machines")
                },
            importId)
        .forEach(
            batch ->
                findings.blocks(
                    AssetBatchRecord.TYPE,
                    batch[0],
                    "batch " + batch[1],
                    "has " + batch[2] + " registered machines"));
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    for (AssetBatch batch : batches.ofImport(run.id())) {
      record.withdrawn(batch);
      batches.delete(batch);
    }
    batches.flush();
  }
}
