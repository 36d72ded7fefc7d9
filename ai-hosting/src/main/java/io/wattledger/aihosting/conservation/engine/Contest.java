package io.wattledger.aihosting.conservation.engine;

import java.time.Instant;
import java.util.List;

/**
 * A GPU that more than one customer claims at the same time.
 *
 * @param resource the resource
 * @param gpu which of its GPUs
 * @param from since when
 * @param to until when
 * @param customers who claims it, in alphabetical order
 */
public record Contest(String resource, int gpu, Instant from, Instant to, List<String> customers) {}
