package io.wattledger.fleet.asset;

import io.wattledger.fleet.asset.AssetPlacement.Surroundings;
import io.wattledger.fleet.batch.AssetBatch;
import io.wattledger.fleet.imported.RowChecks;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Imports single machines, one a row. */
@ApplicationScoped
public class AssetImport implements ImportHandler<AssetRow> {

  private final AssetService assets;
  private final AssetRepository stored;
  private final AssetPlacement placement;
  private final RowChecks checks;
  private final AssetUndo undo;

  /** Over the machines. */
  public AssetImport(
      AssetService assets,
      AssetRepository stored,
      AssetPlacement placement,
      RowChecks checks,
      AssetUndo undo) {
    this.assets = assets;
    this.stored = stored;
    this.placement = placement;
    this.checks = checks;
    this.undo = undo;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "assets",
        "Single machines",
        Set.of(Roles.OPERATOR, Roles.ADMIN),
        ImportColumn.required("serialNumber", "Number on the label", "NGSB0042"),
        ImportColumn.optional("macAddress", "Network address", "02:4F:10:A7:3C:01"),
        ImportColumn.optional(
            "address", "Where it answers in the site's networks", "10.20.30.40:4028"),
        ImportColumn.optional("batchCode", "Batch it was bought with", "PEC-S21P-1"),
        ImportColumn.optional("siteCode", "Site; the batch's when blank", "pecos"),
        ImportColumn.optional("buildingCode", "Building there; the batch's when blank", "b1"),
        ImportColumn.optional("modelCode", "Model; the batch's when blank", "antminer-s21-pro"),
        ImportColumn.optional(
            "status",
            "ORDERED, IN_TRANSIT, IN_STOCK (default), IN_SERVICE, RETIRED or SOLD",
            "IN_SERVICE"),
        ImportColumn.optional(
            "statusSince", "First day of that status (UTC); today when blank", "2025-04-01"),
        ImportColumn.optional("note", "Free text", ""));
  }

  @Override
  public AssetRow parse(CsvRow row) {
    AssetRequest machine =
        new AssetRequest(
            row.requiredText("serialNumber"),
            row.text("macAddress"),
            row.text("address"),
            row.text("batchCode"),
            row.text("siteCode"),
            row.text("buildingCode"),
            row.text("modelCode"),
            row.constant("status", LifecycleStatus.class),
            row.date("statusSince"),
            row.text("note"));
    checks.fields(row, machine);
    return new AssetRow(row.line(), machine);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<AssetRow> rows) {
    List<AssetRequest> machines = rows.stream().map(AssetRow::machine).toList();
    Set<String> serials =
        stored.takenSerials(machines.stream().map(AssetRequest::serialNumber).toList());
    Set<String> macs =
        stored.takenMacs(
            machines.stream().map(AssetRequest::macAddress).filter(Objects::nonNull).toList());
    Surroundings around = placement.around(machines);
    List<Asset> accepted = new ArrayList<>();
    for (AssetRow row : rows) {
      AssetBatch batch = around.batches().get(row.machine().batchCode());
      AssetRequest machine = AssetPlacement.completed(row.machine(), batch);
      List<FieldError> wrong = placement.broken(machine, around);
      String mac = machine.macAddress();
      if (!serials.add(machine.serialNumber())) {
        context.refuse(
            row.line(),
            "serialNumber",
            machine.serialNumber(),
            AssetService.takenSerial(machine.serialNumber()));
      } else if (mac != null && !macs.add(mac)) {
        context.refuse(row.line(), "macAddress", mac, AssetService.takenMac(mac));
      } else if (!wrong.isEmpty()) {
        wrong.forEach(error -> context.refuse(row.line(), RowChecks.column(error), error.detail()));
      } else {
        accepted.add(assets.store(machine, batch, context.id()));
        if (!machine.status().isDisposed()) {
          around.accept(batch);
        }
      }
    }
    stored.flush();
    accepted.forEach(asset -> assets.recorded("asset.created", asset, null));
    stored.getEntityManager().clear();
  }
}
