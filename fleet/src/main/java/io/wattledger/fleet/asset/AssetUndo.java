package io.wattledger.fleet.asset;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.revision.LastChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Takes imported machines back. A machine leaves the list, and the audit trail keeps it whole. One
 * that was moved or corrected since stands against it. Machines carry no cost, so no month is
 * touched.
 */
@ApplicationScoped
public class AssetUndo implements Undoing.Possible {

  private static final int CHUNK = 500;

  private final AssetRepository assets;
  private final LastChanges lastChanges;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final Sql sql;

  /** Over the stored machines. */
  public AssetUndo(
      AssetRepository assets,
      LastChanges lastChanges,
      AuditTrail audit,
      ChangeFeed changes,
      Sql sql) {
    this.assets = assets;
    this.lastChanges = lastChanges;
    this.audit = audit;
    this.changes = changes;
    this.sql = sql;
  }

  private record Imported(UUID id, String serialNumber, long version) {}

  @Override
  public void hold(AppliedImport run) {
    sql.run("select id from asset where import_id = ? order by id for update", run.id());
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (Imported machine : imported(run.id())) {
      String record = "machine " + machine.serialNumber();
      findings.withdraws(record);
      if (machine.version() > 0) {
        String id = machine.id().toString();
        findings.blocks(
            AssetService.TYPE,
            id,
            record,
            lastChanges.of(AssetService.TYPE, id, machine.version()));
      }
    }
    return findings;
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    List<UUID> ids = imported(run.id()).stream().map(Imported::id).toList();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      withdraw(ids.subList(i, Math.min(i + CHUNK, ids.size())));
    }
  }

  private void withdraw(List<UUID> ids) {
    for (Asset asset : assets.ofIds(ids)) {
      String id = asset.id().toString();
      audit.record(AssetService.TYPE + ".import-undone", AssetService.TYPE, id, asset.view(), null);
      changes.publish("asset.withdrawn", id, null);
      assets.delete(asset);
    }
    assets.flush();
    assets.getEntityManager().clear();
  }

  private List<Imported> imported(UUID importId) {
    return sql.list(
        "select id, serial_number, version from asset where import_id = ? order by serial_number",
        row ->
            new Imported(
                row.getObject("id", UUID.class),
                row.getString("serial_number"),
                row.getLong("version")),
        importId);
  }
}
