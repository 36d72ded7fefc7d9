package io.wattledger.gateway.reports.schedule;

import java.util.UUID;

/**
 * A run that this gateway works on alone until the lease ends.
 *
 * @param key proves that it is ours
 * @param scheduleId whose run
 * @param run the run
 */
record Lease(UUID key, UUID scheduleId, ReportRun run) {}
