package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.ReportSettings;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.gateway.reports.source.StatementFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;

/** Collects the book of a month from the services. */
@ApplicationScoped
class CloseBooks {

  private final ReportSources sources;
  private final GatewaySettings gateway;
  private final ReportSettings settings;
  private final Clock clock;

  CloseBooks(ReportSources sources, GatewaySettings gateway, ReportSettings settings, Clock clock) {
    this.sources = sources;
    this.gateway = gateway;
    this.settings = settings;
    this.clock = clock;
  }

  CloseBook of(YearMonth month, Reader reader) {
    String period = month.toString();
    StatementFigures before =
        sources.statement(reader, month.minusMonths(1).toString(), ReportRequest.COMPANY);
    return new CloseBook(
        sources.statement(reader, period, ReportRequest.COMPANY),
        before.hasFigures() ? before : null,
        sources.scopes(reader, period),
        sources.lines(reader, period),
        sources.month(reader, period),
        sources.bills(reader, period),
        sources.payouts(reader, period),
        sources.batches(reader, period),
        gateway.companyName().orElse(null),
        new PortalPages(settings.portalUrl()),
        clock.instant(),
        reader.name());
  }
}
