package io.wattledger.aihosting.conservation;

import java.time.Instant;
import java.util.List;

/**
 * A GPU that more than one customer claims at the same time.
 *
 * @param resource the resource
 * @param gpuIndex which of its GPUs
 * @param from since when
 * @param to until when
 * @param customers who claims it
 */
public record ContestedStretch(
    String resource, int gpuIndex, Instant from, Instant to, List<String> customers) {}
