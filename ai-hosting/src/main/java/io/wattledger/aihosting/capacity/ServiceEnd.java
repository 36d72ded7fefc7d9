package io.wattledger.aihosting.capacity;

import java.time.LocalDate;

/**
 * When a resource leaves service.
 *
 * @param inServiceTo first day after service in the pool's zone; null to keep it in service
 */
public record ServiceEnd(LocalDate inServiceTo) {}
