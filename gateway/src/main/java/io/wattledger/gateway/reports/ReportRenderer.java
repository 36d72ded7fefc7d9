package io.wattledger.gateway.reports;

import io.wattledger.gateway.reports.pack.ClosePack;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/**
 * Makes reports: hands through what a service exports itself, and lays out what no service does.
 */
@ApplicationScoped
public class ReportRenderer {

  private final ReportSources sources;
  private final ClosePack closePack;
  private final CostTrend costTrend;
  private final RenderingSlots slots;

  ReportRenderer(
      ReportSources sources, ClosePack closePack, CostTrend costTrend, RenderingSlots slots) {
    this.sources = sources;
    this.closePack = closePack;
    this.costTrend = costTrend;
    this.slots = slots;
  }

  /**
   * Makes a report.
   *
   * @throws ProblemException 403 when none of the reader's roles may have it, 404 when a service
   *     does not know period or scope, 502 or 503 when one cannot answer, 503 when too many reports
   *     are being made
   */
  public RenderedReport render(ReportRequest request, Reader reader) {
    if (request.kind().readers().stream().noneMatch(reader.roles()::contains)) {
      throw ProblemException.forbidden(
          "None of your roles may read the report '" + request.kind().title() + "'.");
    }
    return slots.use(
        () -> new RenderedReport(file(request, reader), name(request), request.format()));
  }

  private Path file(ReportRequest request, Reader reader) {
    String period = request.period().toString();
    String format = request.format().code();
    return switch (request.kind()) {
      case CLOSE_PACK -> TemporaryFile.of(out -> closePack.write(request, reader, out));
      case COST_TREND -> TemporaryFile.of(out -> costTrend.write(request, reader, out));
      case COST_STATEMENT -> sources.statementFile(reader, period, request.scope(), format);
      case STATEMENT_LINES -> sources.linesFile(reader, period, request.scope(), format);
      case ENERGY_BILLS -> sources.billsFile(reader, period, format);
      case CONTRACT_DEADLINES ->
          sources.deadlinesFile(reader, request.period().first().atDay(1).toString(), format);
      case PAYOUTS -> sources.payoutsFile(reader, period, format);
      case ASSETS_REGISTER -> sources.batchesFile(reader, period, format);
    };
  }

  /** Letters, digits, dots and dashes only: every part was matched against its pattern before. */
  private static String name(ReportRequest request) {
    String scope =
        request.scope().equals(ReportRequest.COMPANY)
            ? ""
            : "-" + request.scope().replace(':', '-');
    return "%s-%s%s.%s"
        .formatted(request.kind().code(), request.period(), scope, request.format().code());
  }
}
