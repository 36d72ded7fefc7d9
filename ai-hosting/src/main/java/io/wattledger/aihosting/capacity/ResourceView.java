package io.wattledger.aihosting.capacity;

import java.time.LocalDate;

/**
 * A resource of a pool.
 *
 * @param code its code
 * @param pool its pool
 * @param gpus GPUs in it
 * @param inServiceFrom first day of service in the pool's zone
 * @param inServiceTo first day after service, null while it is in service
 */
public record ResourceView(
    String code, String pool, int gpus, LocalDate inServiceFrom, LocalDate inServiceTo) {}
