package io.wattledger.gateway.reports.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One run of a schedule.
 *
 * @param id its id
 * @param dueAt for which instant; a schedule has one run for one instant
 * @param cause why it exists
 * @param period for which month, null until it is known
 * @param version the close that it is about, null for others
 * @param requestedBy who asked for it, {@code system} when it was due
 * @param status how far it is
 * @param attempts how often it was tried
 * @param nextTryAt when it is tried next, null once it has ended
 * @param reason what is or was in the way, null when nothing was
 * @param finishedAt when it ended
 * @param deliveries who has got the mail, and who cannot get it
 */
public record ReportRun(
    UUID id,
    Instant dueAt,
    RunCause cause,
    String period,
    Integer version,
    String requestedBy,
    RunStatus status,
    int attempts,
    Instant nextTryAt,
    String reason,
    Instant finishedAt,
    List<Delivery> deliveries) {

  /** Copies the deliveries. */
  public ReportRun {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * The mail to one recipient.
   *
   * @param recipient the address
   * @param sent whether the mail server took it
   * @param reason why not, null when it did
   * @param at when
   */
  public record Delivery(String recipient, boolean sent, String reason, Instant at) {}
}
