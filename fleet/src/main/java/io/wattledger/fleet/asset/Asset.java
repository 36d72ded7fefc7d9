package io.wattledger.fleet.asset;

import io.wattledger.fleet.batch.AssetBatch;
import io.wattledger.fleet.lifecycle.RecordedStep;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A stored machine with its history. */
@Entity
@Table(name = "asset")
public class Asset {

  @Id private UUID id;

  @Column(name = "serial_number")
  private String serialNumber;

  @Column(name = "mac_address")
  private String macAddress;

  private String address;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "batch_id")
  private AssetBatch batch;

  @Column(name = "site_code")
  private String siteCode;

  @Column(name = "building_code")
  private String buildingCode;

  @Column(name = "model_code")
  private String modelCode;

  private String note;

  @Enumerated(EnumType.STRING)
  private LifecycleStatus status;

  @ElementCollection
  @CollectionTable(name = "asset_step", joinColumns = @JoinColumn(name = "asset_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 500)
  private List<RecordedStep> steps = new ArrayList<>();

  @Column(name = "import_id", updatable = false)
  private UUID importId;

  @Version private long version;

  /** For Hibernate. */
  protected Asset() {}

  Asset(UUID id, AssetRequest request, AssetBatch batch, UUID importId) {
    this.id = id;
    this.importId = importId;
    this.batch = batch;
    serialNumber = request.serialNumber();
    macAddress = request.macAddress();
    address = MachineAddresses.spelled(request.address());
    siteCode = request.siteCode();
    buildingCode = request.buildingCode();
    modelCode = request.modelCode();
    note = request.note();
  }

  void append(RecordedStep step) {
    steps.add(step);
    status = step.status();
  }

  void correct(AssetCorrection correction) {
    macAddress = correction.macAddress() == null ? macAddress : correction.macAddress();
    address =
        correction.address() == null ? address : MachineAddresses.spelled(correction.address());
    note = correction.note() == null ? note : correction.note();
    if (correction.siteCode() != null && !correction.siteCode().equals(siteCode)) {
      siteCode = correction.siteCode();
      buildingCode = null;
    }
    buildingCode = correction.buildingCode() == null ? buildingCode : correction.buildingCode();
  }

  AssetLifecycle lifecycle() {
    return new AssetLifecycle(steps.stream().map(RecordedStep::step).toList());
  }

  UUID id() {
    return id;
  }

  String serialNumber() {
    return serialNumber;
  }

  String siteCode() {
    return siteCode;
  }

  AssetBatch batch() {
    return batch;
  }

  long version() {
    return version;
  }

  AssetView view() {
    return new AssetView(
        id,
        serialNumber,
        macAddress,
        address,
        batch == null ? null : batch.id(),
        batch == null ? null : batch.code(),
        siteCode,
        buildingCode,
        modelCode,
        status,
        List.copyOf(steps),
        List.copyOf(status.next()),
        note,
        version);
  }
}
