package io.wattledger.fleet.asset;

import io.wattledger.fleet.lifecycle.RecordedStep;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import java.util.List;
import java.util.UUID;

/**
 * A machine as it is shown.
 *
 * @param id the machine's id
 * @param serialNumber the number on its label
 * @param macAddress its network address
 * @param address where it answers in the site's networks
 * @param batchId the batch it was bought with
 * @param batchCode that batch's code
 * @param siteCode the site
 * @param buildingCode the building there
 * @param modelCode the model
 * @param status present status
 * @param steps the dated history, oldest first
 * @param allowedTransitions statuses that may follow
 * @param note free text
 * @param version counts the changes
 */
public record AssetView(
    UUID id,
    String serialNumber,
    String macAddress,
    String address,
    UUID batchId,
    String batchCode,
    String siteCode,
    String buildingCode,
    String modelCode,
    LifecycleStatus status,
    List<RecordedStep> steps,
    List<LifecycleStatus> allowedTransitions,
    String note,
    long version) {}
