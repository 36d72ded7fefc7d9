package io.wattledger.fleet.batch;

import io.wattledger.fleet.imported.RowChecks;
import io.wattledger.fleet.lifecycle.OpenMonths;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelRepository;
import io.wattledger.fleet.site.Site;
import io.wattledger.fleet.site.SiteRepository;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports batches, one a row, with at most one write-down each. */
@ApplicationScoped
public class AssetBatchImport implements ImportHandler<AssetBatchRow> {

  private final AssetBatchService batches;
  private final AssetBatchRepository stored;
  private final AssetBatchReferences references;
  private final AssetBatchRecord record;
  private final SiteRepository sites;
  private final ModelRepository models;
  private final OpenMonths openMonths;
  private final RowChecks checks;
  private final AssetBatchUndo undo;

  /** Over batches and what they refer to. */
  public AssetBatchImport(
      AssetBatchService batches,
      AssetBatchRepository stored,
      AssetBatchReferences references,
      AssetBatchRecord record,
      SiteRepository sites,
      ModelRepository models,
      OpenMonths openMonths,
      RowChecks checks,
      AssetBatchUndo undo) {
    this.batches = batches;
    this.stored = stored;
    this.references = references;
    this.record = record;
    this.sites = sites;
    this.models = models;
    this.openMonths = openMonths;
    this.checks = checks;
    this.undo = undo;
  }

  @Override
  public ImportKind kind() {
    return AssetBatchColumns.KIND;
  }

  @Override
  public AssetBatchRow parse(CsvRow row) {
    AssetBatchRequest batch =
        new AssetBatchRequest(
            row.requiredText("code"),
            row.requiredText("siteCode"),
            row.text("buildingCode"),
            row.requiredConstant("category", AssetCategory.class),
            row.requiredConstant("use", AssetUse.class),
            row.text("modelCode"),
            row.requiredText("description"),
            row.requiredInteger("quantity"),
            row.requiredDecimal("unitCost"),
            row.requiredText("currency"),
            row.text("supplier"),
            row.requiredDate("acquiredOn"),
            row.date("inServiceOn"),
            row.requiredInteger("usefulLifeMonths"),
            row.decimal("salvageValuePerUnit"),
            row.constant("status", LifecycleStatus.class),
            row.date("retiredOn"),
            writeDowns(row));
    checks.fields(row, batch);
    List<FieldError> broken = new ArrayList<>(AssetBatchRules.broken(batch));
    broken.addAll(AssetBatchRules.brokenStart(batch));
    for (FieldError error : broken) {
      String column = RowChecks.column(error);
      throw row.refused(column.equals("on") ? "writtenDownOn" : column, error.detail());
    }
    return new AssetBatchRow(row.line(), batch);
  }

  private static List<WriteDownRequest> writeDowns(CsvRow row) {
    BigDecimal amount = row.decimal("carryingAmount");
    if (amount == null && row.text("writtenDownOn") == null) {
      return List.of();
    }
    return List.of(
        new WriteDownRequest(
            row.requiredDate("writtenDownOn"),
            row.requiredDecimal("carryingAmount"),
            row.requiredText("writeDownReason")));
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<AssetBatchRow> rows) {
    Set<String> taken = stored.taken(rows.stream().map(row -> row.batch().code()).toList());
    Map<String, Site> knownSites =
        sites.ofCodes(rows.stream().map(row -> row.batch().siteCode()).distinct().toList()).stream()
            .collect(Collectors.toMap(Site::code, Function.identity()));
    Map<String, MachineModel> knownModels =
        models
            .ofCodes(
                rows.stream()
                    .map(row -> row.batch().modelCode())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(MachineModel::code, Function.identity()));
    List<AssetBatch> accepted = new ArrayList<>();
    for (AssetBatchRow row : rows) {
      AssetBatchRequest batch = row.batch();
      List<FieldError> wrong =
          references.broken(
              batch, knownSites.get(batch.siteCode()), knownModels.get(batch.modelCode()), true);
      Optional<String> closed = AssetBatchService.touchedBy(batch).flatMap(openMonths::refusal);
      if (!taken.add(batch.code())) {
        context.refuse(row.line(), "code", batch.code(), AssetBatchService.taken(batch.code()));
      } else if (!wrong.isEmpty()) {
        wrong.forEach(error -> context.refuse(row.line(), RowChecks.column(error), error.detail()));
      } else if (closed.isPresent()) {
        context.refuse(row.line(), "inServiceOn", closed.get());
      } else {
        accepted.add(batches.store(batch, context.id()));
      }
    }
    stored.flush();
    accepted.forEach(batch -> record.changed("asset-batch.created", batch, null));
    stored.getEntityManager().clear();
  }
}
