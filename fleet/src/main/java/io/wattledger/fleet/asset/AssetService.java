package io.wattledger.fleet.asset;

import io.wattledger.fleet.asset.AssetPlacement.Surroundings;
import io.wattledger.fleet.batch.AssetBatch;
import io.wattledger.fleet.lifecycle.OpenMonths;
import io.wattledger.fleet.lifecycle.Recorder;
import io.wattledger.fleet.lifecycle.TransitionRequest;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleRefusal;
import io.wattledger.fleet.lifecycle.engine.LifecycleStep;
import io.wattledger.fleet.lifecycle.engine.TouchedMonths;
import io.wattledger.fleet.site.SiteRepository;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Keeps single machines. */
@ApplicationScoped
public class AssetService {

  static final String TYPE = "asset";

  private final AssetRepository assets;
  private final AssetPlacement placement;
  private final SiteRepository sites;
  private final OpenMonths openMonths;
  private final Recorder recorder;
  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over the stored machines. */
  public AssetService(
      AssetRepository assets,
      AssetPlacement placement,
      SiteRepository sites,
      OpenMonths openMonths,
      Recorder recorder,
      AuditTrail audit,
      ChangeFeed changes) {
    this.assets = assets;
    this.placement = placement;
    this.sites = sites;
    this.openMonths = openMonths;
    this.recorder = recorder;
    this.audit = audit;
    this.changes = changes;
  }

  /** A page of machines by serial number. */
  @Transactional
  public Page<AssetView> list(PageRequest page, AssetFilter filter) {
    List<Asset> fetched = assets.list(page.after(), filter, page.fetchSize());
    return Page.by(fetched, page, Asset::serialNumber).map(Asset::view);
  }

  /**
   * One machine.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public AssetView get(UUID id) {
    return assets.findByIdOptional(id).orElseThrow(() -> unknown(id)).view();
  }

  /**
   * Registers a machine.
   *
   * @throws ProblemException 409 when serial number or MAC address is taken, 422 when batch, site,
   *     building or model are not there or do not fit
   */
  @Transactional
  public AssetView create(AssetRequest request) {
    requireFree(request);
    Surroundings around = placement.around(List.of(request));
    AssetBatch batch = around.batches().get(request.batchCode());
    AssetRequest machine = AssetPlacement.completed(request, batch);
    List<FieldError> wrong = placement.broken(machine, around);
    if (!wrong.isEmpty()) {
      throw ProblemException.unprocessable(
          "The machine refers to something that is not there or does not fit.",
          wrong.toArray(FieldError[]::new));
    }
    Asset asset = store(machine, batch, null);
    assets.flush();
    return recorded("asset.created", asset, null);
  }

  /** Stores a machine that was checked; it is flushed and recorded by the caller. */
  Asset store(AssetRequest machine, AssetBatch batch, UUID importId) {
    Asset asset = new Asset(UUID.randomUUID(), machine, batch, importId);
    LifecycleStep first =
        new LifecycleStep(
            machine.status(),
            machine.statusSince() == null ? recorder.today() : machine.statusSince());
    asset.append(recorder.record(first, null));
    assets.persist(asset);
    return asset;
  }

  /** Records a change that was flushed, and returns the machine as it is now. */
  AssetView recorded(String action, Asset asset, AssetView before) {
    AssetView after = asset.view();
    audit.record(action, TYPE, asset.id().toString(), before, after);
    changes.publish(action, asset.id().toString(), after);
    return after;
  }

  /**
   * Corrects or moves a machine.
   *
   * @throws ProblemException 404, 409 when the MAC address is taken, 412 and 428 on the version,
   *     422 when the place is not there, the batch holds the machine at its site, or the address is
   *     outside of the site's networks
   */
  @Transactional
  public AssetView correct(UUID id, AssetCorrection correction, Revision revision) {
    revision.required();
    Asset asset = assets.lock(id).orElseThrow(() -> unknown(id));
    revision.matches(asset.version());
    AssetView before = asset.view();
    requireFreeMac(before, correction);
    asset.correct(correction);
    AssetView corrected = asset.view();
    boolean moved =
        !corrected.siteCode().equals(before.siteCode()) || correction.buildingCode() != null;
    if (moved) {
      requirePlace(before, corrected);
    }
    if (moved || correction.address() != null) {
      requireAddress(corrected);
    }
    assets.flush();
    return recorded("asset.corrected", asset, before);
  }

  /**
   * Takes the next step of a machine's life.
   *
   * @throws ProblemException 404, 409 when the step is not allowed or its month is closed, 412 on
   *     the version
   */
  @Transactional
  public AssetView step(UUID id, TransitionRequest request, Revision revision) {
    Asset asset = assets.lock(id).orElseThrow(() -> unknown(id));
    revision.matches(asset.version());
    AssetLifecycle next;
    try {
      next = asset.lifecycle().then(request.status(), request.on());
    } catch (LifecycleRefusal refused) {
      throw ProblemException.conflict("Not allowed: " + refused.getMessage() + ".");
    }
    openMonths.require(TouchedMonths.only(request.on()));
    AssetView before = asset.view();
    asset.append(recorder.record(next.last(), request.reason()));
    assets.flush();
    return recorded("asset.moved", asset, before);
  }

  private void requireFree(AssetRequest request) {
    if (!assets.takenSerials(List.of(request.serialNumber())).isEmpty()) {
      throw ProblemException.conflict(takenSerial(request.serialNumber()));
    }
    if (request.macAddress() != null
        && !assets.takenMacs(List.of(request.macAddress())).isEmpty()) {
      throw ProblemException.conflict(takenMac(request.macAddress()));
    }
  }

  private void requireFreeMac(AssetView before, AssetCorrection correction) {
    String mac = correction.macAddress();
    if (mac != null
        && !mac.equals(before.macAddress())
        && !assets.takenMacs(List.of(mac)).isEmpty()) {
      throw ProblemException.conflict(takenMac(mac));
    }
  }

  private void requirePlace(AssetView before, AssetView after) {
    if (after.batchCode() != null && !after.siteCode().equals(before.siteCode())) {
      throw ProblemException.unprocessable(
          "The machine belongs to a batch.",
          new FieldError(
              "/siteCode",
              "batch '%s' is at site %s, and its machines with it"
                  .formatted(after.batchCode(), before.siteCode())));
    }
    List<FieldError> wrong =
        placement.brokenPlace(
            after.siteCode(), after.buildingCode(), sites.findById(after.siteCode()));
    if (!wrong.isEmpty()) {
      throw ProblemException.unprocessable(
          "The place is not there.", wrong.toArray(FieldError[]::new));
    }
  }

  private void requireAddress(AssetView machine) {
    List<FieldError> wrong = placement.brokenAddress(machine.address(), machine.siteCode());
    if (!wrong.isEmpty()) {
      throw ProblemException.unprocessable(
          "The machine cannot have this address.", wrong.toArray(FieldError[]::new));
    }
  }

  static String takenSerial(String serial) {
    return "There is already a machine with the serial number '" + serial + "'.";
  }

  static String takenMac(String mac) {
    return "There is already a machine with the MAC address " + mac + ".";
  }

  private static ProblemException unknown(UUID id) {
    return ProblemException.notFound("asset", id);
  }
}
