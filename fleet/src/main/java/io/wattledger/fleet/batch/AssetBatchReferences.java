package io.wattledger.fleet.batch;

import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelKind;
import io.wattledger.fleet.model.ModelRepository;
import io.wattledger.fleet.site.Site;
import io.wattledger.fleet.site.SiteRepository;
import io.wattledger.fleet.site.SiteStatus;
import io.wattledger.service.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Checks what a batch refers to: its site, the building there, its model. */
@ApplicationScoped
class AssetBatchReferences {

  private final SiteRepository sites;
  private final ModelRepository models;

  /** Over sites and models. */
  AssetBatchReferences(SiteRepository sites, ModelRepository models) {
    this.sites = sites;
    this.models = models;
  }

  /** The model of that code, null when there is none or no code. */
  MachineModel model(String code) {
    return code == null ? null : models.findById(code);
  }

  /**
   * What the batch refers to wrongly; empty when nothing.
   *
   * @param batch the batch
   * @param newAtSite whether it comes to the site now, so that the site must be active
   */
  List<FieldError> broken(AssetBatchRequest batch, boolean newAtSite) {
    return broken(batch, sites.findById(batch.siteCode()), model(batch.modelCode()), newAtSite);
  }

  /** The same over a site and a model that were looked up, each null when there is none. */
  List<FieldError> broken(
      AssetBatchRequest batch, Site site, MachineModel model, boolean newAtSite) {
    List<FieldError> errors = new ArrayList<>();
    if (site == null) {
      errors.add(
          new FieldError(
              "/siteCode", "there is no site '" + batch.siteCode() + "'; " + sites.knownCodes()));
    } else {
      checkPlace(batch, site, newAtSite, errors);
    }
    if (batch.modelCode() != null) {
      checkModel(batch, model, errors);
    }
    return errors;
  }

  private static void checkPlace(
      AssetBatchRequest batch, Site site, boolean newAtSite, List<FieldError> errors) {
    if (newAtSite && site.status() == SiteStatus.CLOSED && !batch.status().isDisposed()) {
      errors.add(
          new FieldError("/siteCode", "site '" + site.code() + "' is closed; reopen it first"));
    }
    if (batch.buildingCode() != null && !site.buildingCodes().contains(batch.buildingCode())) {
      errors.add(
          new FieldError(
              "/buildingCode",
              "site '%s' has no building '%s'; it has: %s"
                  .formatted(
                      site.code(),
                      batch.buildingCode(),
                      site.buildingCodes().isEmpty()
                          ? "none"
                          : String.join(", ", site.buildingCodes()))));
    }
  }

  private static void checkModel(
      AssetBatchRequest batch, MachineModel model, List<FieldError> errors) {
    if (model == null) {
      errors.add(
          new FieldError(
              "/modelCode",
              "there is no model '" + batch.modelCode() + "'; see GET models, or add it there"));
      return;
    }
    ModelKind needed = batch.use() == AssetUse.MINING ? ModelKind.ASIC : ModelKind.GPU;
    if (model.kind() != needed) {
      errors.add(
          new FieldError(
              "/modelCode",
              "%s is of kind %s, but the use %s needs %s"
                  .formatted(model.code(), model.kind(), batch.use(), needed)));
    }
  }
}
