package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.StatementFigures;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/**
 * What a mail says, as text.
 *
 * @param subject its subject
 * @param company the company, null when nobody named it
 * @param name the schedule's name
 * @param scope site or model, null for the company
 * @param month such as October 2026
 * @param status where the month stands
 * @param draft whether figures can still change
 * @param figures the key figures
 * @param files what goes with the mail
 * @param tooLarge what is too large to go with it
 * @param reportsUrl the page with the reports of the month
 * @param schedulesUrl the page with the schedules
 * @param owner who saved the schedule
 */
public record MailPage(
    String subject,
    String company,
    String name,
    String scope,
    String month,
    String status,
    boolean draft,
    List<Figure> figures,
    List<String> files,
    List<String> tooLarge,
    String reportsUrl,
    String schedulesUrl,
    String owner) {

  /**
   * A key figure.
   *
   * @param label what it is
   * @param value the figure with its unit
   * @param loss whether it is a loss
   */
  public record Figure(String label, String value, boolean loss) {}

  static MailPage of(
      StoredSchedule schedule,
      StatementFigures figures,
      String company,
      URI portal,
      List<String> files,
      List<String> tooLarge) {
    String month = Words.month(figures.period());
    boolean again = figures.closed() && figures.version() > 1;
    String remark = figures.closed() ? again ? " (version %d)" : "" : " (draft)";
    return new MailPage(
        schedule.name() + " \u2013 " + month + remark.formatted(figures.version()),
        company,
        schedule.name(),
        schedule.scope().equals(ReportRequest.COMPANY) ? null : figures.scopeName(),
        month,
        status(figures, again),
        !figures.closed(),
        List.of(
            figure("Cost per BTC", figures.totalPerBtc(), figures.currency(), false),
            figure("Market price per BTC", figures.marketPricePerBtc(), figures.currency(), false),
            figure("Result per BTC", figures.resultPerBtc(), figures.currency(), true),
            figure("Result of the month", figures.resultAmount(), figures.currency(), true)),
        files,
        tooLarge,
        portal + "/reports?period=" + figures.period(),
        portal + "/reports",
        schedule.owner());
  }

  private static String status(StatementFigures figures, boolean again) {
    if (!figures.closed()) {
      return "Draft: the month is not closed, its figures can still change.";
    }
    String closed =
        "Closed by %s on %s, version %d."
            .formatted(figures.closedBy(), Words.time(figures.closedAt()), figures.version());
    return again
        ? closed
            + " It replaces version %d, which was opened again.".formatted(figures.version() - 1)
        : closed;
  }

  private static Figure figure(String label, BigDecimal value, String currency, boolean result) {
    return new Figure(
        label,
        value == null ? "\u2013" : Words.amount(value) + "\u00a0" + currency,
        result && value != null && value.signum() < 0);
  }
}
