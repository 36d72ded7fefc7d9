package io.wattledger.fleet.batch;

import io.wattledger.kernel.explain.Explanation;
import java.util.List;
import java.util.UUID;

/**
 * The nameplate of a batch in a month, with how its figures came about.
 *
 * @param batchId the batch
 * @param code its code
 * @param modelCode its model, null for infrastructure
 * @param nameplate the figures
 * @param explanations one for TH-hours of miners and one for power, none for infrastructure
 */
public record NameplateReport(
    UUID batchId,
    String code,
    String modelCode,
    BatchNameplate nameplate,
    List<Explanation> explanations) {}
