package io.wattledger.fleet.batch;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.lifecycle.RecordedStep;
import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.lifecycle.engine.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A batch as it is shown. The fields of {@link AssetBatchRequest} mean the same here.
 *
 * @param id the batch's id
 * @param code its code
 * @param siteCode the site
 * @param buildingCode the building
 * @param category MACHINE or INFRASTRUCTURE
 * @param use MINING or AI
 * @param modelCode model of the machines
 * @param description what it is
 * @param quantity pieces
 * @param unitCost cost of one piece
 * @param totalCost quantity times unit cost
 * @param currency ISO 4217 code of all amounts
 * @param supplier from whom
 * @param acquiredOn day of the purchase
 * @param inServiceOn first day of service, null before
 * @param usefulLifeMonths life in months
 * @param salvageValuePerUnit value of one piece at the end of its life
 * @param status present status
 * @param retiredOn day on which it left the books, null while it is on them
 * @param writeDowns write-downs, oldest first
 * @param steps the dated history, oldest first
 * @param servicePeriods days on which it served; toExclusive is null while it serves
 * @param allowedTransitions statuses that may follow
 * @param nameplate what it could do in the month that was asked for, null when none was
 * @param version counts the changes
 */
public record AssetBatchView(
    UUID id,
    String code,
    String siteCode,
    String buildingCode,
    AssetCategory category,
    AssetUse use,
    String modelCode,
    String description,
    int quantity,
    BigDecimal unitCost,
    BigDecimal totalCost,
    String currency,
    String supplier,
    LocalDate acquiredOn,
    LocalDate inServiceOn,
    int usefulLifeMonths,
    BigDecimal salvageValuePerUnit,
    LifecycleStatus status,
    LocalDate retiredOn,
    List<WriteDown> writeDowns,
    List<RecordedStep> steps,
    List<ServicePeriod> servicePeriods,
    List<LifecycleStatus> allowedTransitions,
    BatchNameplate nameplate,
    long version) {

  /** The view of a stored batch, with its nameplate of a month when there is one. */
  static AssetBatchView of(AssetBatch stored, BatchNameplate nameplate) {
    AssetBatchRequest batch = stored.asRequest();
    AssetLifecycle lifecycle = stored.lifecycle();
    BigDecimal totalCost = batch.unitCost().multiply(BigDecimal.valueOf(batch.quantity()));
    return new AssetBatchView(
        stored.id(),
        batch.code(),
        batch.siteCode(),
        batch.buildingCode(),
        batch.category(),
        batch.use(),
        batch.modelCode(),
        batch.description(),
        batch.quantity(),
        batch.unitCost(),
        Figures.amount(totalCost, batch.currency()),
        batch.currency(),
        batch.supplier(),
        batch.acquiredOn(),
        batch.inServiceOn(),
        batch.usefulLifeMonths(),
        batch.salvageValuePerUnit(),
        batch.status(),
        batch.retiredOn(),
        stored.writeDowns().stream().map(down -> shown(down, batch.currency())).toList(),
        stored.steps(),
        lifecycle.servicePeriods(),
        List.copyOf(lifecycle.status().next()),
        nameplate,
        stored.version());
  }

  private static WriteDown shown(WriteDown down, String currency) {
    return new WriteDown(
        down.on(),
        Figures.amount(down.carryingAmount(), currency),
        down.reason(),
        down.recordedBy(),
        down.recordedAt());
  }
}
