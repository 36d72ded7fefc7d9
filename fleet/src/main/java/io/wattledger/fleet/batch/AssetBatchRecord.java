package io.wattledger.fleet.batch;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes a batch's change to the audit trail and the change feed. */
@ApplicationScoped
class AssetBatchRecord {

  static final String TYPE = "asset-batch";

  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over trail and feed. */
  AssetBatchRecord(AuditTrail audit, ChangeFeed changes) {
    this.audit = audit;
    this.changes = changes;
  }

  /** What the audit trail keeps of an entry that was taken back. */
  record Undone(String reason, AssetBatchView batch) {}

  /** Records a change that was flushed, and returns the batch as it is now. */
  AssetBatchView changed(String action, AssetBatch batch, AssetBatchView before) {
    AssetBatchView after = AssetBatchView.of(batch, null);
    audit.record(action, TYPE, batch.id().toString(), before, after);
    changes.publish(action, batch.id().toString(), after);
    return after;
  }

  /** Records that an entry was taken back, and why. */
  AssetBatchView undone(String action, AssetBatch batch, AssetBatchView before, String reason) {
    AssetBatchView after = AssetBatchView.of(batch, null);
    audit.record(action, TYPE, batch.id().toString(), before, new Undone(reason, after));
    changes.publish(action, batch.id().toString(), after);
    return after;
  }

  /** Records that the import of a batch was undone; the trail keeps the batch whole. */
  void withdrawn(AssetBatch batch) {
    audit.record(
        TYPE + ".import-undone", TYPE, batch.id().toString(), AssetBatchView.of(batch, null), null);
    changes.publish("asset-batch.withdrawn", batch.id().toString(), null);
  }

  static ProblemException unknown(UUID id) {
    return ProblemException.notFound("asset batch", id);
  }
}
