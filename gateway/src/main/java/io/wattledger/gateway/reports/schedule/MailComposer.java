package io.wattledger.gateway.reports.schedule;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.RenderedReport;
import io.wattledger.gateway.reports.ReportRenderer;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.ReportSettings;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.kernel.time.ReportingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Writes the mail: key figures for the eye, the reports as attachments while they fit. */
@ApplicationScoped
class MailComposer {

  private final ReportRenderer renderer;
  private final GatewaySettings gateway;
  private final ReportSettings reports;
  private final MailSettings settings;

  MailComposer(
      ReportRenderer renderer,
      GatewaySettings gateway,
      ReportSettings reports,
      MailSettings settings) {
    this.renderer = renderer;
    this.gateway = gateway;
    this.reports = reports;
    this.settings = settings;
  }

  ReportMail compose(
      StoredSchedule schedule, YearMonth month, StatementFigures figures, Reader reader) {
    List<ReportMail.Attachment> files = new ArrayList<>();
    List<String> tooLarge = new ArrayList<>();
    long room = settings.attachmentLimitBytes();
    for (ScheduledReport report : schedule.reports()) {
      RenderedReport made =
          renderer.render(
              new ReportRequest(
                  report.kind(), ReportingPeriod.month(month), schedule.scope(), report.format()),
              reader);
      long bytes = made.bytes();
      byte[] content = content(made, bytes <= room);
      if (content.length > 0) {
        files.add(new ReportMail.Attachment(made.fileName(), made.format().mediaType(), content));
        room -= bytes;
      } else {
        tooLarge.add(made.fileName());
      }
    }
    MailPage page =
        MailPage.of(
            schedule,
            figures,
            gateway.companyName().orElse(null),
            reports.portalUrl(),
            files.stream().map(ReportMail.Attachment::name).toList(),
            tooLarge);
    return new ReportMail(
        page.subject(),
        Templates.scheduleMailText(page).render(),
        Templates.scheduleMail(page).render(),
        files);
  }

  /** Opened in any case: closing it removes the file. */
  private static byte[] content(RenderedReport report, boolean wanted) {
    try (InputStream in = report.open()) {
      return wanted ? in.readAllBytes() : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The templates, checked against their parameters when the gateway is built. */
  @CheckedTemplate(basePath = "reports")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance scheduleMail(MailPage page);

    static native TemplateInstance scheduleMailText(MailPage page);
  }
}
