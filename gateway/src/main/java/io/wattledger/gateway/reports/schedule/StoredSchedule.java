package io.wattledger.gateway.reports.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A schedule with what is not shown.
 *
 * @param id its id
 * @param name what people call it
 * @param reports which reports in which forms
 * @param scope company, {@code site:…} or {@code model:…}
 * @param period for which month, null when a close decides
 * @param timing when it is due
 * @param recipients who gets the mail
 * @param paused whether it rests
 * @param owner who saved it last
 * @param ownerSubject the owner's subject, which never changes
 * @param createdAt when it was made
 * @param changedAt when it was saved last
 * @param nextDue when it is due next, null when a close decides
 * @param watchFrom closes before this instant are none of its business
 */
record StoredSchedule(
    UUID id,
    String name,
    List<ScheduledReport> reports,
    String scope,
    String period,
    Timing timing,
    List<Recipient> recipients,
    boolean paused,
    String owner,
    String ownerSubject,
    Instant createdAt,
    Instant changedAt,
    Instant nextDue,
    Instant watchFrom) {

  ReportSchedule view(Instant now, ReportRun lastRun) {
    return new ReportSchedule(
        id,
        name,
        reports,
        scope,
        period,
        timing,
        recipients,
        paused,
        owner,
        createdAt,
        changedAt,
        paused ? null : nextDue,
        paused ? List.of() : timing.upcoming(now),
        lastRun);
  }
}
