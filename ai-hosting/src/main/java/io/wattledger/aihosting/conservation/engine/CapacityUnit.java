package io.wattledger.aihosting.conservation.engine;

import java.time.Instant;

/**
 * A resource that can be rented.
 *
 * @param resource its code
 * @param gpus GPUs in it, numbered from 0
 * @param from first instant in service
 * @param to first instant after service, null while it is in service
 */
public record CapacityUnit(String resource, int gpus, Instant from, Instant to) {

  boolean inService(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }
}
