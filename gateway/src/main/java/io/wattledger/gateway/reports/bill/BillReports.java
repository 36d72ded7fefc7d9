package io.wattledger.gateway.reports.bill;

import io.wattledger.gateway.reports.CurrentReader;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.RenderedReport;
import io.wattledger.gateway.reports.RenderingSlots;
import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportSettings;
import io.wattledger.gateway.reports.TemporaryFile;
import io.wattledger.gateway.reports.source.BillFigures;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes a bill as PDF or XLSX, read with the caller's own token. */
@ApplicationScoped
public class BillReports {

  private final ReportSources sources;
  private final BillDocument document;
  private final RenderingSlots slots;
  private final ReportSettings settings;
  private final CurrentReader reader;
  private final Clock clock;

  BillReports(
      ReportSources sources,
      BillDocument document,
      RenderingSlots slots,
      ReportSettings settings,
      CurrentReader reader,
      Clock clock) {
    this.sources = sources;
    this.document = document;
    this.slots = slots;
    this.settings = settings;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Makes a bill.
   *
   * @throws ProblemException 400 for another form, 403 or 404 as energy-contracts answers, 502 or
   *     503 when it cannot, 503 when too many reports are being made
   */
  public RenderedReport render(UUID id, String format) {
    ReportFormat form = form(format);
    return slots.use(
        () -> {
          PrintedBill printed = printed(id, reader.get());
          return new RenderedReport(
              TemporaryFile.of(
                  out -> {
                    if (form == ReportFormat.PDF) {
                      document.write(printed, out);
                    } else {
                      BillWorkbook.write(printed, out);
                    }
                  }),
              name(printed.bill(), form),
              form);
        });
  }

  private PrintedBill printed(UUID id, Reader caller) {
    BillFigures bill = sources.bill(caller, id);
    return new PrintedBill(
        bill,
        sources.contractName(caller, bill.contractCode()),
        settings.portalUrl() + "/energy/bills/" + id,
        clock.instant(),
        caller.name());
  }

  private static ReportFormat form(String format) {
    return switch (format == null ? "pdf" : format) {
      case "pdf" -> ReportFormat.PDF;
      case "xlsx" -> ReportFormat.XLSX;
      default -> {
        String detail = "must be pdf or xlsx";
        throw ProblemException.badRequest(
            "format " + detail + ".", new FieldError("format", detail));
      }
    };
  }

  /** A contract's code has only characters that a file name may have. */
  private static String name(BillFigures bill, ReportFormat form) {
    return "power-bill-%s-%s-v%d.%s"
        .formatted(bill.contractCode(), bill.period(), bill.version(), form.code());
  }
}
