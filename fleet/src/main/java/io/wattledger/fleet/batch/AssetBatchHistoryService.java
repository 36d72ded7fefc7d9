package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.OpenMonths;
import io.wattledger.fleet.lifecycle.Recorder;
import io.wattledger.fleet.lifecycle.TransitionRequest;
import io.wattledger.fleet.lifecycle.UndoRequest;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleRefusal;
import io.wattledger.fleet.lifecycle.engine.TouchedMonths;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What happens to a batch in the course of its life: steps, write-downs, and taking them back. */
@ApplicationScoped
public class AssetBatchHistoryService {

  private final AssetBatchRepository batches;
  private final OpenMonths openMonths;
  private final Recorder recorder;
  private final AssetBatchRecord record;

  /** Over the stored batches. */
  public AssetBatchHistoryService(
      AssetBatchRepository batches,
      OpenMonths openMonths,
      Recorder recorder,
      AssetBatchRecord record) {
    this.batches = batches;
    this.openMonths = openMonths;
    this.recorder = recorder;
    this.record = record;
  }

  /**
   * Takes the next step.
   *
   * @throws ProblemException 404, 409 when the step is not allowed (the detail lists those that
   *     are) or a touched month is closed, 412 on the version
   */
  @Transactional
  public AssetBatchView step(UUID id, TransitionRequest request, Revision revision) {
    AssetBatch batch = locked(id, revision);
    AssetLifecycle next = allowed(() -> batch.lifecycle().then(request.status(), request.on()));
    requireLaterThanWriteDowns(batch, request);
    openMonths.require(next.monthsTouchedByLastStep());
    AssetBatchView before = AssetBatchView.of(batch, null);
    batch.append(recorder.record(next.last(), request.reason()));
    batches.flush();
    return record.changed("asset-batch.moved", batch, before);
  }

  /**
   * Takes the latest step back.
   *
   * @throws ProblemException 404, 409 when it is the first step or a touched month is closed
   */
  @Transactional
  public AssetBatchView undoStep(UUID id, UndoRequest request, Revision revision) {
    AssetBatch batch = locked(id, revision);
    allowed(() -> batch.lifecycle().withoutLastStep());
    openMonths.require(batch.lifecycle().monthsTouchedByLastStep());
    AssetBatchView before = AssetBatchView.of(batch, null);
    batch.removeLastStep();
    batches.flush();
    return record.undone("asset-batch.step-undone", batch, before, request.reason());
  }

  /**
   * Writes the batch down.
   *
   * @throws ProblemException 404, 409 when a touched month is closed, 412 on the version, 422 when
   *     the write-down contradicts the batch
   */
  @Transactional
  public AssetBatchView writeDown(UUID id, WriteDownRequest request, Revision revision) {
    AssetBatch batch = locked(id, revision);
    requireSound(batch, request);
    openMonths.require(TouchedMonths.from(request.on()));
    AssetBatchView before = AssetBatchView.of(batch, null);
    batch.append(
        new WriteDown(
            request.on(),
            request.carryingAmount(),
            request.reason().trim(),
            recorder.user(),
            recorder.now()));
    batches.flush();
    return record.changed("asset-batch.written-down", batch, before);
  }

  /**
   * Takes the latest write-down back.
   *
   * @throws ProblemException 404, 409 when there is none or a touched month is closed
   */
  @Transactional
  public AssetBatchView undoWriteDown(UUID id, UndoRequest request, Revision revision) {
    AssetBatch batch = locked(id, revision);
    List<WriteDown> writeDowns = batch.writeDowns();
    if (writeDowns.isEmpty()) {
      throw ProblemException.conflict("Batch " + batch.code() + " was never written down.");
    }
    openMonths.require(TouchedMonths.from(writeDowns.get(writeDowns.size() - 1).on()));
    AssetBatchView before = AssetBatchView.of(batch, null);
    batch.removeLastWriteDown();
    batches.flush();
    return record.undone("asset-batch.write-down-undone", batch, before, request.reason());
  }

  private AssetBatch locked(UUID id, Revision revision) {
    AssetBatch batch = batches.lock(id).orElseThrow(() -> AssetBatchRecord.unknown(id));
    revision.matches(batch.version());
    return batch;
  }

  private static AssetLifecycle allowed(Supplier<AssetLifecycle> change) {
    try {
      return change.get();
    } catch (LifecycleRefusal refused) {
      throw ProblemException.conflict("Not allowed: " + refused.getMessage() + ".");
    }
  }

  private static void requireLaterThanWriteDowns(AssetBatch batch, TransitionRequest request) {
    List<WriteDown> writeDowns = batch.writeDowns();
    if (!request.status().isDisposed() || writeDowns.isEmpty()) {
      return;
    }
    WriteDown last = writeDowns.get(writeDowns.size() - 1);
    if (!request.on().isAfter(last.on())) {
      throw ProblemException.conflict(
          "Batch %s was written down on %s; it leaves the books on a later day."
              .formatted(batch.code(), last.on()));
    }
  }

  private static void requireSound(AssetBatch batch, WriteDownRequest request) {
    AssetBatchRequest stored = batch.asRequest();
    List<WriteDownRequest> all = new ArrayList<>(stored.writeDowns());
    all.add(request);
    List<FieldError> broken =
        AssetBatchRules.brokenWriteDowns(stored, all).stream()
            .map(error -> new FieldError(last(error.pointer()), error.detail()))
            .toList();
    if (!broken.isEmpty()) {
      throw ProblemException.unprocessable(
          "The write-down does not fit batch " + batch.code() + ".",
          broken.toArray(FieldError[]::new));
    }
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/'));
  }
}
