package io.wattledger.fleet.batch;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.lifecycle.RecordedStep;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.lifecycle.engine.LifecycleStep;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A stored batch with its history and write-downs. */
@Entity
@Table(name = "asset_batch")
public class AssetBatch {

  @Id private UUID id;
  private String code;

  @Column(name = "site_code")
  private String siteCode;

  @Column(name = "building_code")
  private String buildingCode;

  @Enumerated(EnumType.STRING)
  private AssetCategory category;

  @Enumerated(EnumType.STRING)
  private AssetUse use;

  @Column(name = "model_code")
  private String modelCode;

  private String description;
  private int quantity;

  @Column(name = "unit_cost")
  private BigDecimal unitCost;

  private String currency;
  private String supplier;

  @Column(name = "acquired_on")
  private LocalDate acquiredOn;

  @Column(name = "useful_life_months")
  private int usefulLifeMonths;

  @Column(name = "salvage_value_per_unit")
  private BigDecimal salvageValuePerUnit;

  @Enumerated(EnumType.STRING)
  private LifecycleStatus status;

  @Column(name = "in_service_on")
  private LocalDate inServiceOn;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  @ElementCollection
  @CollectionTable(name = "asset_batch_step", joinColumns = @JoinColumn(name = "batch_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 500)
  private List<RecordedStep> steps = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "asset_batch_write_down", joinColumns = @JoinColumn(name = "batch_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 500)
  private List<WriteDown> writeDowns = new ArrayList<>();

  @Column(name = "import_id", updatable = false)
  private UUID importId;

  @Version private long version;

  /** For Hibernate. */
  protected AssetBatch() {}

  AssetBatch(UUID id, AssetBatchRequest request, UUID importId) {
    this.id = id;
    this.importId = importId;
    this.code = request.code();
    this.category = request.category();
    describe(request);
  }

  /** Takes over what can be corrected. */
  final void describe(AssetBatchRequest request) {
    siteCode = request.siteCode();
    buildingCode = request.buildingCode();
    use = request.use();
    modelCode = request.modelCode();
    description = request.description().trim();
    quantity = request.quantity();
    unitCost = request.unitCost();
    currency = request.currency();
    supplier = request.supplier();
    acquiredOn = request.acquiredOn();
    usefulLifeMonths = request.usefulLifeMonths();
    salvageValuePerUnit = request.salvageValuePerUnit();
  }

  /** Adds a step; status and dates follow from the history. */
  void append(RecordedStep step) {
    steps.add(step);
    follow();
  }

  /** Re-dates the steps after a correction. */
  void redate(AssetLifecycle corrected) {
    List<LifecycleStep> dated = corrected.steps();
    for (int i = 0; i < dated.size(); i++) {
      if (!steps.get(i).on().equals(dated.get(i).on())) {
        steps.set(i, steps.get(i).dated(dated.get(i).on()));
      }
    }
    follow();
  }

  void removeLastStep() {
    steps.remove(steps.size() - 1);
    follow();
  }

  void append(WriteDown writeDown) {
    writeDowns.add(writeDown);
  }

  void removeLastWriteDown() {
    writeDowns.remove(writeDowns.size() - 1);
  }

  private void follow() {
    AssetLifecycle lifecycle = lifecycle();
    status = lifecycle.status();
    inServiceOn = lifecycle.inServiceOn().orElse(null);
    retiredOn = lifecycle.retiredOn().orElse(null);
  }

  AssetLifecycle lifecycle() {
    return new AssetLifecycle(steps.stream().map(RecordedStep::step).toList());
  }

  /** The batch as it could be entered again. */
  AssetBatchRequest asRequest() {
    return new AssetBatchRequest(
        code,
        siteCode,
        buildingCode,
        category,
        use,
        modelCode,
        description,
        quantity,
        Figures.amount(unitCost, currency),
        currency,
        supplier,
        acquiredOn,
        inServiceOn,
        usefulLifeMonths,
        Figures.amount(salvageValuePerUnit, currency),
        status,
        retiredOn,
        writeDowns.stream()
            .map(
                down ->
                    new WriteDownRequest(
                        down.on(), Figures.amount(down.carryingAmount(), currency), down.reason()))
            .toList());
  }

  /** The batch's id. */
  public UUID id() {
    return id;
  }

  /** The batch's code. */
  public String code() {
    return code;
  }

  /** The site's code. */
  public String siteCode() {
    return siteCode;
  }

  /** The building's code, null when it is not known. */
  public String buildingCode() {
    return buildingCode;
  }

  /** The model's code, null for infrastructure. */
  public String modelCode() {
    return modelCode;
  }

  /** Pieces in the batch. */
  public int quantity() {
    return quantity;
  }

  List<RecordedStep> steps() {
    return List.copyOf(steps);
  }

  List<WriteDown> writeDowns() {
    return List.copyOf(writeDowns);
  }

  long version() {
    return version;
  }
}
