package io.wattledger.fleet.asset;

import io.wattledger.fleet.batch.AssetBatch;
import io.wattledger.fleet.batch.AssetBatchRepository;
import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelRepository;
import io.wattledger.fleet.network.SiteNetworksService;
import io.wattledger.fleet.network.engine.AllowedNetworks;
import io.wattledger.fleet.site.Site;
import io.wattledger.fleet.site.SiteRepository;
import io.wattledger.fleet.site.SiteStatus;
import io.wattledger.service.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where machines belong: looks their batches, sites and models up, takes over from the batch what
 * was left out, and says what does not fit.
 */
@ApplicationScoped
class AssetPlacement {

  private final AssetBatchRepository batches;
  private final SiteRepository sites;
  private final ModelRepository models;
  private final AssetRepository assets;
  private final SiteNetworksService networks;

  /** Over batches, sites, models, the machines that are there, and the networks of sites. */
  AssetPlacement(
      AssetBatchRepository batches,
      SiteRepository sites,
      ModelRepository models,
      AssetRepository assets,
      SiteNetworksService networks) {
    this.batches = batches;
    this.sites = sites;
    this.models = models;
    this.assets = assets;
    this.networks = networks;
  }

  /**
   * What a set of new machines refers to. Room counts down as machines are accepted.
   *
   * @param batches batches by code, held against changes
   * @param sites sites by code
   * @param models models by code
   * @param registered machines on the books by batch
   * @param networks what machines may have as an address, by site
   */
  record Surroundings(
      Map<String, AssetBatch> batches,
      Map<String, Site> sites,
      Map<String, MachineModel> models,
      Map<UUID, Long> registered,
      Map<String, AllowedNetworks> networks) {

    /** Counts an accepted machine. */
    void accept(AssetBatch batch) {
      if (batch != null) {
        registered.merge(batch.id(), 1L, Long::sum);
      }
    }
  }

  /** Looks up what the machines refer to. */
  Surroundings around(Collection<AssetRequest> machines) {
    Map<String, AssetBatch> knownBatches =
        batches.lockOfCodes(named(machines, AssetRequest::batchCode)).stream()
            .collect(Collectors.toMap(AssetBatch::code, Function.identity()));
    List<String> siteCodes = new ArrayList<>(named(machines, AssetRequest::siteCode));
    knownBatches.values().forEach(batch -> siteCodes.add(batch.siteCode()));
    return new Surroundings(
        knownBatches,
        sites.ofCodes(siteCodes).stream()
            .collect(Collectors.toMap(Site::code, Function.identity())),
        models.ofCodes(named(machines, AssetRequest::modelCode)).stream()
            .collect(Collectors.toMap(MachineModel::code, Function.identity())),
        assets.registered(knownBatches.values().stream().map(AssetBatch::id).toList()),
        networks.allowed(siteCodes));
  }

  /** The machine with site, building and model of its batch where it names none. */
  static AssetRequest completed(AssetRequest machine, AssetBatch batch) {
    if (batch == null) {
      return machine;
    }
    boolean sameSite = machine.siteCode() == null || machine.siteCode().equals(batch.siteCode());
    return new AssetRequest(
        machine.serialNumber(),
        machine.macAddress(),
        machine.address(),
        machine.batchCode(),
        machine.siteCode() == null ? batch.siteCode() : machine.siteCode(),
        machine.buildingCode() == null && sameSite ? batch.buildingCode() : machine.buildingCode(),
        machine.modelCode() == null ? batch.modelCode() : machine.modelCode(),
        machine.status(),
        machine.statusSince(),
        machine.note());
  }

  /** What a completed machine refers to wrongly; empty when nothing. */
  List<FieldError> broken(AssetRequest machine, Surroundings around) {
    List<FieldError> errors = new ArrayList<>();
    AssetBatch batch = around.batches().get(machine.batchCode());
    if (machine.batchCode() != null) {
      checkBatch(machine, batch, around, errors);
    }
    if (errors.isEmpty()) {
      errors.addAll(
          brokenPlace(
              machine.siteCode(), machine.buildingCode(), around.sites().get(machine.siteCode())));
      boolean ofBatch = batch != null && Objects.equals(machine.modelCode(), batch.modelCode());
      if (machine.modelCode() == null) {
        errors.add(new FieldError("/modelCode", "is required without a batch; see GET models"));
      } else if (!ofBatch && !around.models().containsKey(machine.modelCode())) {
        errors.add(
            new FieldError(
                "/modelCode", "there is no model '" + machine.modelCode() + "'; see GET models"));
      }
    }
    if (errors.isEmpty()) {
      errors.addAll(
          MachineAddresses.broken(machine.address(), around.networks().get(machine.siteCode())));
    }
    return errors;
  }

  private static void checkBatch(
      AssetRequest machine, AssetBatch batch, Surroundings around, List<FieldError> errors) {
    if (batch == null) {
      errors.add(new FieldError("/batchCode", "there is no batch '" + machine.batchCode() + "'"));
      return;
    }
    if (batch.modelCode() == null) {
      errors.add(new FieldError("/batchCode", "batch '" + batch.code() + "' is infrastructure"));
    } else if (!batch.modelCode().equals(machine.modelCode())) {
      errors.add(
          new FieldError(
              "/modelCode",
              "batch '%s' is of model %s; leave modelCode out or name that one"
                  .formatted(batch.code(), batch.modelCode())));
    }
    if (!batch.siteCode().equals(machine.siteCode())) {
      errors.add(
          new FieldError(
              "/siteCode",
              "batch '%s' is at site %s; leave siteCode out or name that one"
                  .formatted(batch.code(), batch.siteCode())));
    }
    boolean counts = !machine.status().isDisposed();
    if (counts && around.registered().getOrDefault(batch.id(), 0L) >= batch.quantity()) {
      errors.add(
          new FieldError(
              "/batchCode",
              "all %d machines of batch '%s' are registered"
                  .formatted(batch.quantity(), batch.code())));
    }
  }

  /** What is wrong with a place; empty when nothing. */
  List<FieldError> brokenPlace(String siteCode, String buildingCode, Site site) {
    if (siteCode == null) {
      return List.of(
          new FieldError("/siteCode", "is required without a batch; " + sites.knownCodes()));
    }
    if (site == null) {
      return List.of(
          new FieldError(
              "/siteCode", "there is no site '" + siteCode + "'; " + sites.knownCodes()));
    }
    if (site.status() == SiteStatus.CLOSED) {
      return List.of(
          new FieldError("/siteCode", "site '" + siteCode + "' is closed; reopen it first"));
    }
    if (buildingCode != null && !site.buildingCodes().contains(buildingCode)) {
      return List.of(
          new FieldError(
              "/buildingCode",
              "site '%s' has no building '%s'; it has: %s"
                  .formatted(
                      siteCode,
                      buildingCode,
                      site.buildingCodes().isEmpty()
                          ? "none"
                          : String.join(", ", site.buildingCodes()))));
    }
    return List.of();
  }

  /** What is wrong with a machine's address at its site; empty when nothing. */
  List<FieldError> brokenAddress(String address, String siteCode) {
    return MachineAddresses.broken(address, networks.allowed(List.of(siteCode)).get(siteCode));
  }

  private static List<String> named(
      Collection<AssetRequest> machines, Function<AssetRequest, String> code) {
    return machines.stream().map(code).filter(Objects::nonNull).distinct().sorted().toList();
  }
}
