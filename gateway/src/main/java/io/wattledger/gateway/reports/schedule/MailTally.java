package io.wattledger.gateway.reports.schedule;

import io.wattledger.service.observe.Tally;
import java.util.List;

/** Counts mails by what became of them. */
final class MailTally {

  static final String MAILS = "wattledger.report.mails";
  static final List<String> OUTCOMES = List.of("taken", "refused", "put-off");

  private MailTally() {}

  static void count(MailServer.Outcome outcome) {
    Tally.one(MAILS, "outcome", name(outcome));
  }

  private static String name(MailServer.Outcome outcome) {
    if (outcome instanceof MailServer.Outcome.Taken) {
      return "taken";
    }
    return outcome instanceof MailServer.Outcome.Refused ? "refused" : "put-off";
  }
}
