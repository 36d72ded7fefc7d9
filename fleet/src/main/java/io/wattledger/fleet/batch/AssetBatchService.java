package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.OpenMonths;
import io.wattledger.fleet.lifecycle.Recorder;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleRefusal;
import io.wattledger.fleet.lifecycle.engine.LifecycleStep;
import io.wattledger.fleet.lifecycle.engine.ServicePeriod;
import io.wattledger.fleet.lifecycle.engine.TouchedMonths;
import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelKind;
import io.wattledger.fleet.model.ModelRepository;
import io.wattledger.fleet.nameplate.engine.NameplatePower;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the batches: enters, lists and corrects them. */
@ApplicationScoped
public class AssetBatchService {

  private final AssetBatchRepository batches;
  private final ModelRepository models;
  private final AssetBatchReferences references;
  private final OpenMonths openMonths;
  private final Recorder recorder;
  private final AssetBatchRecord record;

  /** Over the stored batches. */
  public AssetBatchService(
      AssetBatchRepository batches,
      ModelRepository models,
      AssetBatchReferences references,
      OpenMonths openMonths,
      Recorder recorder,
      AssetBatchRecord record) {
    this.batches = batches;
    this.models = models;
    this.references = references;
    this.openMonths = openMonths;
    this.recorder = recorder;
    this.record = record;
  }

  /** A page of batches by code; with a month in the filter each carries its nameplate. */
  @Transactional
  public Page<AssetBatchView> list(PageRequest page, AssetBatchFilter filter) {
    List<AssetBatch> fetched = batches.list(page.after(), filter, page.fetchSize());
    Map<String, MachineModel> known =
        models
            .ofCodes(
                fetched.stream()
                    .map(AssetBatch::modelCode)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(MachineModel::code, Function.identity()));
    return Page.by(fetched, page, AssetBatch::code)
        .map(batch -> view(batch, known.get(batch.modelCode()), filter));
  }

  private static AssetBatchView view(
      AssetBatch batch, MachineModel model, AssetBatchFilter filter) {
    BatchNameplate nameplate =
        filter.inServiceDuring == null
            ? null
            : BatchNameplate.of(
                batch.quantity(),
                model,
                batch.lifecycle().servicePeriods(),
                filter.inServiceDuring);
    return AssetBatchView.of(batch, nameplate);
  }

  /**
   * One batch.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public AssetBatchView get(UUID id) {
    return AssetBatchView.of(
        batches.findByIdOptional(id).orElseThrow(() -> AssetBatchRecord.unknown(id)), null);
  }

  /**
   * The nameplate of a batch in a UTC month, explained.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public NameplateReport nameplate(UUID id, YearMonth month) {
    AssetBatch batch = batches.findByIdOptional(id).orElseThrow(() -> AssetBatchRecord.unknown(id));
    MachineModel model = references.model(batch.modelCode());
    List<ServicePeriod> periods = batch.lifecycle().servicePeriods();
    List<Explanation> explanations = new ArrayList<>();
    if (model != null && model.kind() == ModelKind.ASIC) {
      explanations.add(BatchNameplate.hashrate(batch.quantity(), model, periods).explain(month));
    }
    if (model != null) {
      explanations.add(new NameplatePower(batch.quantity(), model.powerW()).explain());
    }
    return new NameplateReport(
        id,
        batch.code(),
        batch.modelCode(),
        BatchNameplate.of(batch.quantity(), model, periods, month),
        explanations);
  }

  /**
   * Stores a new batch.
   *
   * @throws ProblemException 400 when its fields contradict each other, 409 when the code is taken
   *     or a touched month is closed, 422 when site, building or model are not there
   */
  @Transactional
  public AssetBatchView create(AssetBatchRequest request) {
    List<FieldError> broken = new ArrayList<>(AssetBatchRules.broken(request));
    broken.addAll(AssetBatchRules.brokenStart(request));
    if (!broken.isEmpty()) {
      throw ProblemException.badRequest(
          "The batch contradicts itself.", broken.toArray(FieldError[]::new));
    }
    if (!batches.taken(List.of(request.code())).isEmpty()) {
      throw ProblemException.conflict(taken(request.code()));
    }
    requireReferences(request, true);
    touchedBy(request).ifPresent(openMonths::require);
    AssetBatch batch = store(request, null);
    batches.flush();
    return record.changed("asset-batch.created", batch, null);
  }

  /** Stores a batch that was checked; it is flushed and recorded by the caller. */
  AssetBatch store(AssetBatchRequest request, UUID importId) {
    AssetBatch batch = new AssetBatch(UUID.randomUUID(), request, importId);
    for (LifecycleStep step : AssetBatchRules.start(request).steps()) {
      batch.append(recorder.record(step, null));
    }
    for (WriteDownRequest down : request.writeDowns()) {
      batch.append(
          new WriteDown(
              down.on(), down.carryingAmount(), down.reason(), recorder.user(), recorder.now()));
    }
    batches.persist(batch);
    return batch;
  }

  /** The months that a new batch touches: from its first day of service, or its write-down, on. */
  static Optional<TouchedMonths> touchedBy(AssetBatchRequest request) {
    TouchedMonths charged = AssetBatchRules.start(request).monthsCharged().orElse(null);
    TouchedMonths written =
        request.writeDowns().isEmpty()
            ? null
            : TouchedMonths.from(request.writeDowns().get(0).on());
    return Optional.ofNullable(TouchedMonths.covering(charged, written));
  }

  /**
   * Corrects fields of a batch.
   *
   * @throws ProblemException 400 when the result contradicts itself, 404, 409 when a touched month
   *     is closed or machines are registered that would no longer fit, 412 and 428 on the version,
   *     422 when site, building or model are not there
   */
  @Transactional
  public AssetBatchView correct(UUID id, AssetBatchCorrection correction, Revision revision) {
    revision.required();
    AssetBatch batch = batches.lock(id).orElseThrow(() -> AssetBatchRecord.unknown(id));
    revision.matches(batch.version());
    AssetBatchRequest before = batch.asRequest();
    AssetBatchRequest after = correction.over(before);
    List<FieldError> broken = AssetBatchRules.broken(after);
    if (!broken.isEmpty()) {
      throw ProblemException.badRequest(
          "The corrected batch contradicts itself.", broken.toArray(FieldError[]::new));
    }
    requireReferences(after, !before.siteCode().equals(after.siteCode()));
    requireFitting(batch, before, after);
    AssetLifecycle lifecycle = corrected(batch.lifecycle(), before, after);
    if (AssetBatchRules.chargesDiffer(before, after)) {
      TouchedMonths touched =
          TouchedMonths.covering(
              batch.lifecycle().monthsCharged().orElse(null),
              lifecycle.monthsCharged().orElse(null));
      Optional.ofNullable(touched).ifPresent(openMonths::require);
    }
    AssetBatchView shownBefore = AssetBatchView.of(batch, null);
    batch.describe(after);
    batch.redate(lifecycle);
    batches.flush();
    return record.changed("asset-batch.corrected", batch, shownBefore);
  }

  private static AssetLifecycle corrected(
      AssetLifecycle lifecycle, AssetBatchRequest before, AssetBatchRequest after) {
    try {
      AssetLifecycle moved = lifecycle.withAcquiredOn(after.acquiredOn());
      return Objects.equals(before.inServiceOn(), after.inServiceOn())
          ? moved
          : moved.withInServiceOn(after.inServiceOn());
    } catch (LifecycleRefusal refused) {
      throw ProblemException.conflict(refused.getMessage() + ".");
    } catch (IllegalArgumentException neverServed) {
      throw ProblemException.conflict(
          "The batch never was in service; take it into service by a transition to IN_SERVICE.");
    }
  }

  private void requireReferences(AssetBatchRequest request, boolean newAtSite) {
    List<FieldError> wrong = references.broken(request, newAtSite);
    if (!wrong.isEmpty()) {
      throw ProblemException.unprocessable(
          "The batch refers to something that is not there or does not fit.",
          wrong.toArray(FieldError[]::new));
    }
  }

  private void requireFitting(AssetBatch batch, AssetBatchRequest before, AssetBatchRequest after) {
    boolean same =
        before.siteCode().equals(after.siteCode())
            && Objects.equals(before.modelCode(), after.modelCode());
    long machines = batches.registeredMachines(batch.id());
    if (machines > 0 && !same) {
      throw ProblemException.conflict(
          "%d single machines are registered under batch %s; its site and model stay as they are."
              .formatted(machines, batch.code()));
    }
    if (machines > after.quantity()) {
      throw ProblemException.conflict(
          "%d single machines are registered under batch %s; the quantity is at least that."
              .formatted(machines, batch.code()));
    }
  }

  static String taken(String code) {
    return "There is already a batch '" + code + "'; choose another code, or correct that batch.";
  }
}
