package io.wattledger.gateway.reports.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands the mail over to each recipient that has not got it yet, and notes each at once. Between
 * the server's yes and the note lies a moment in which this program can die; then the mail goes out
 * again under the same Message-ID.
 */
@ApplicationScoped
class MailDelivery {

  private final MailServer server;
  private final Recipients recipients;
  private final RunRepository runs;
  private final MailSettings settings;
  private final Clock clock;

  MailDelivery(
      MailServer server,
      Recipients recipients,
      RunRepository runs,
      MailSettings settings,
      Clock clock) {
    this.server = server;
    this.recipients = recipients;
    this.runs = runs;
    this.settings = settings;
    this.clock = clock;
  }

  MailingResult deliver(Lease lease, StoredSchedule schedule, ReportMail mail) {
    String putOff = null;
    for (Recipient recipient : outstanding(lease, schedule)) {
      boolean reachable = recipients.reachable(recipient);
      if (!runs.renew(lease, clock.instant(), settings.lease())) {
        return new MailingResult.Lost();
      }
      MailServer.Outcome outcome =
          reachable
              ? server.send(mail.to(recipient.address(), messageId(lease)))
              : new MailServer.Outcome.Refused("The person is disabled or gone.");
      MailTally.count(outcome);
      if (outcome instanceof MailServer.Outcome.PutOff waiting) {
        putOff = waiting.reason();
        if (waiting.server()) {
          break;
        }
      } else {
        note(lease, recipient, outcome);
      }
    }
    return putOff == null ? ended(lease) : new MailingResult.PutOff(putOff);
  }

  private List<Recipient> outstanding(Lease lease, StoredSchedule schedule) {
    Set<String> done =
        runs.deliveries(lease.run().id()).stream()
            .map(ReportRun.Delivery::recipient)
            .collect(Collectors.toSet());
    return schedule.recipients().stream()
        .filter(recipient -> !done.contains(recipient.address()))
        .toList();
  }

  private void note(Lease lease, Recipient recipient, MailServer.Outcome outcome) {
    String reason = outcome instanceof MailServer.Outcome.Refused refused ? refused.reason() : null;
    runs.delivered(
        lease.run().id(),
        new ReportRun.Delivery(recipient.address(), reason == null, reason, clock.instant()));
  }

  private MailingResult ended(Lease lease) {
    List<ReportRun.Delivery> all = runs.deliveries(lease.run().id());
    long sent = all.stream().filter(ReportRun.Delivery::sent).count();
    if (sent == all.size()) {
      return new MailingResult.Ended(RunStatus.SENT, null);
    }
    String reason =
        all.stream()
            .filter(delivery -> !delivery.sent())
            .map(delivery -> delivery.recipient() + ": " + delivery.reason())
            .collect(Collectors.joining(" "));
    return new MailingResult.Ended(sent == 0 ? RunStatus.FAILED : RunStatus.PARTLY_SENT, reason);
  }

  /** The same for every try of a run, so that a mailbox can tell a repeat. */
  private String messageId(Lease lease) {
    return "<report-run." + lease.run().id() + "@" + server.domain() + ">";
  }
}
