package io.wattledger.fleet.site;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.AppliedImport;
import io.wattledger.service.imports.UndoFindings;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.revision.LastChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes imported sites back. The site leaves the list, and the audit trail keeps it whole. A site
 * that was changed since, and one at which batches or machines stand, stands against it.
 */
@ApplicationScoped
public class SiteUndo implements Undoing.Possible {

  private final SiteRepository sites;
  private final LastChanges lastChanges;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final Sql sql;

  /** Over the stored sites. */
  public SiteUndo(
      SiteRepository sites,
      LastChanges lastChanges,
      AuditTrail audit,
      ChangeFeed changes,
      Sql sql) {
    this.sites = sites;
    this.lastChanges = lastChanges;
    this.audit = audit;
    this.changes = changes;
    this.sql = sql;
  }

  @Override
  public void hold(AppliedImport run) {
    sql.run("select code from site where import_id = ? order by code for update", run.id());
  }

  @Override
  public UndoFindings examine(AppliedImport run) {
    UndoFindings findings = new UndoFindings();
    for (Site site : sites.ofImport(run.id())) {
      String record = "site " + site.code();
      findings.withdraws(record);
      if (site.version() > 0) {
        findings.blocks(
            SiteService.TYPE,
            site.code(),
            record,
            lastChanges.of(SiteService.TYPE, site.code(), site.version()));
      }
    }
    standingAt(findings, run.id());
    return findings;
  }

  private void standingAt(UndoFindings findings, UUID importId) {
    sql.list(
            "select 'asset-batch' as type, b.id, 'batch ' || b.code as record, s.code from"
                + " asset_batch b join site s on s.code = b.site_code where s.import_id = ? union"
                + " all select 'asset', a.id, 'machine ' || a.serial_number, s.code from asset a"
                + " join site s on s.code = a.site_code where s.import_id = ? and a.batch_id is"
                + " null order by 1 desc, 3 limit 1000",
            row ->
                new String[] {
                  row.getString(1), row.getString(2), row.getString(3), row.getString(4)
                },
            importId,
            importId)
        .forEach(
            standing ->
                findings.blocks(
                    standing[0], standing[1], standing[2], "stands at site " + standing[3]));
  }

  @Override
  public void reverse(AppliedImport run, String reason) {
    for (Site site : sites.ofImport(run.id())) {
      audit.record(
          SiteService.TYPE + ".import-undone", SiteService.TYPE, site.code(), site.view(), null);
      changes.publish("site.withdrawn", site.code(), null);
      sites.delete(site);
    }
    sites.flush();
  }
}
