package io.wattledger.gateway.reports.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A schedule.
 *
 * @param id its id
 * @param name what people call it
 * @param reports which reports in which forms
 * @param scope company, {@code site:…} or {@code model:…}
 * @param period for which month, null when a close decides
 * @param timing when it is due
 * @param recipients who gets the mail
 * @param paused whether it rests
 * @param owner who saved it last; it is sent while this person may read its reports
 * @param createdAt when it was made
 * @param changedAt when it was saved last
 * @param nextDue when it is due next, null while it rests and when a close decides
 * @param upcoming the next due times
 * @param lastRun its newest run, null before the first
 */
public record ReportSchedule(
    UUID id,
    String name,
    List<ScheduledReport> reports,
    String scope,
    String period,
    Timing timing,
    List<Recipient> recipients,
    boolean paused,
    String owner,
    Instant createdAt,
    Instant changedAt,
    Instant nextDue,
    List<Instant> upcoming,
    ReportRun lastRun) {

  /** Copies the lists. */
  public ReportSchedule {
    reports = List.copyOf(reports);
    recipients = List.copyOf(recipients);
    upcoming = List.copyOf(upcoming);
  }
}
