package io.wattledger.gateway.reports.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportKind;
import io.wattledger.gateway.reports.ReportRenderer;
import io.wattledger.gateway.reports.ReportSettings;
import io.wattledger.gateway.reports.ServiceAccount;
import io.wattledger.gateway.reports.source.ReportSources;
import io.wattledger.gateway.testing.FiguresStandIn;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.service.database.Sql;
import io.wattledger.testing.mail.MailFault;
import io.wattledger.testing.mail.ReceivedMail;
import io.wattledger.testing.mail.SmtpSink;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class ScheduleRunsTest {

  private static final String CREATED = "2026-11-01T10:00:00Z";
  private static final Timing DAILY = new Timing(Cadence.DAILY, null, null, "07:30", "Etc/UTC");
  private static final Timing ON_CLOSE = new Timing(Cadence.ON_CLOSE, null, null, null, "Etc/UTC");
  private static final Recipient MAYA = new Recipient("finance@demo.wattledger.example", false);
  private static final Recipient BANK = new Recipient("bank@example.com", true);

  @Inject Sql sql;
  @Inject ScheduleRepository schedules;
  @Inject RunRepository runs;
  @Inject ScheduleWork work;
  @Inject MailSettings settings;
  @Inject ReportRenderer renderer;
  @Inject GatewaySettings gateway;
  @Inject ReportSettings reports;
  @Inject ReportSources sources;
  @Inject ServiceAccount account;
  KeycloakStandIn keycloak;
  FiguresStandIn figures;
  SmtpSink mails;
  private final MovableClock clock = new MovableClock(CREATED);

  @BeforeEach
  void prepare() {
    keycloak.issueTokensFor(300);
    keycloak.realm().reset();
    figures.reset();
    mails.reset();
    sql.update("update report_run set status = 'SKIPPED', lease = null, finished_at = due_at");
    sql.update("update report_schedule set deleted_at = created_at");
    QuarkusMock.installMockForType(clock, Clock.class);
  }

  @AfterEach
  void letGo() {
    keycloak.realm().reset();
    figures.reset();
    mails.reset();
  }

  @Test
  void aDueMailCarriesKeyFiguresAndAWorkbookThatOpens() throws Exception {
    StoredSchedule schedule = schedule("Pack for <Bank> & Söhne", DAILY, BANK);
    clock.set("2026-11-02T07:29:59Z");
    work.look();
    assertThat(mails.mails()).isEmpty();
    clock.set("2026-11-02T07:30:00Z");
    work.look();

    assertThat(mails.mails()).hasSize(1);
    ReceivedMail received = mails.mails().get(0);
    assertThat(received.from()).isEqualTo("wattledger@example.com");
    assertThat(received.recipients()).containsExactly("bank@example.com");
    MimeMessage mail = parsed(received);
    assertThat(mail.getSubject()).isEqualTo("Pack for <Bank> & Söhne – October 2026");
    assertThat(mail.getMessageID())
        .isEqualTo("<report-run." + run(schedule).id() + "@example.com>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(mail, "text/plain"))
        .contains("Cost per BTC: 70,000.00\u00a0USD")
        .contains("Market price per BTC: 51,000.00\u00a0USD")
        .contains("Result per BTC: \u221219,000.00\u00a0USD")
        .contains("Closed by controller on 2026-11-03 09:15 UTC, version 1.")
        .contains("month-close-pack-2026-10.xlsx")
        .contains("/reports?period=2026-10");
    assertThat(text(mail, "text/html"))
        .contains("Pack for &lt;Bank&gt; &amp; Söhne")
        .contains("\u221219,000.00\u00a0USD")
        .doesNotContain("<Bank>");
    List<Part> files = parts(mail).stream().filter(ScheduleRunsTest::isFile).toList();
    assertThat(files).hasSize(1);
    assertThat(files.get(0).getFileName()).isEqualTo("month-close-pack-2026-10.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(files.get(0).getInputStream())) {
      assertThat(workbook.getNumberOfSheets()).isGreaterThan(5);
    }
    assertThat(run(schedule))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(RunStatus.SENT);
              assertThat(run.cause()).isEqualTo(RunCause.DUE);
              assertThat(run.dueAt()).isEqualTo(Instant.parse("2026-11-02T07:30:00Z"));
              assertThat(run.period()).isEqualTo("2026-10");
              assertThat(run.deliveries()).extracting("recipient").containsExactly(BANK.address());
            });
  }

  @Test
  void gatewaysSideBySideAndRestartsSendOnce() throws Exception {
    StoredSchedule schedule = schedule("Once", DAILY, MAYA, BANK);
    clock.set("2026-11-02T07:30:00Z");
    ExecutorService gateways = Executors.newFixedThreadPool(4);
    Callable<Void> look =
        () -> {
          work.look();
          return null;
        };
    for (Future<Void> ended : gateways.invokeAll(Collections.nCopies(4, look))) {
      ended.get();
    }
    gateways.shutdown();
    work.look();

    assertThat(recipients()).containsExactlyInAnyOrder(MAYA.address(), BANK.address());
    assertThat(runs.list(schedule.id(), null, 10)).hasSize(1);
  }

  @Test
  void onlyTheNewestOfTheMissedIsMadeUpForAndTheOthersAreShown() {
    StoredSchedule schedule = schedule("Missed", DAILY, BANK);
    clock.set("2026-11-05T12:00:00Z");
    work.look();

    assertThat(mails.mails()).hasSize(1);
    assertThat(runs.list(schedule.id(), null, 10))
        .extracting(run -> run.dueAt() + " " + run.cause() + " " + run.status())
        .containsExactly(
            "2026-11-05T07:30:00Z CATCH_UP SENT",
            "2026-11-04T07:30:00Z DUE SKIPPED",
            "2026-11-03T07:30:00Z DUE SKIPPED",
            "2026-11-02T07:30:00Z DUE SKIPPED");
    assertThat(schedules.find(schedule.id()).orElseThrow().nextDue())
        .isEqualTo("2026-11-06T07:30:00Z");
  }

  @Test
  void manyMissedRunsAreCounted() {
    StoredSchedule schedule = schedule("Long away", DAILY, BANK);
    clock.set("2027-11-02T12:00:00Z");
    work.look();

    List<ReportRun> all = runs.list(schedule.id(), null, 1000);
    assertThat(all).hasSize(32);
    assertThat(all.get(31).reason()).contains("The same holds for 334 before it.");
    assertThat(mails.mails()).hasSize(1);
  }

  @Test
  void aRunWhoseGatewayDiedBeforeItSentIsTakenOverWhenItsLeaseEnds() {
    StoredSchedule schedule = schedule("Killed", DAILY, BANK);
    clock.set("2026-11-02T07:30:00Z");
    runs.add(schedule.id(), NewRun.manual(clock.instant(), "finance"), clock.instant());
    Lease dead = runs.take(clock.instant(), settings.lease()).orElseThrow();

    clock.forward(settings.lease().minusSeconds(1));
    work.look();
    assertThat(mails.mails()).as("while the lease lasts").hasSize(0);
    clock.forward(Duration.ofSeconds(1));
    work.look();

    assertThat(mails.mails()).hasSize(1);
    assertThat(runs.renew(dead, clock.instant(), settings.lease())).isFalse();
    assertThat(runs.finish(dead, RunStatus.FAILED, "late", clock.instant())).isFalse();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SENT);
    assertThat(run(schedule).attempts()).isEqualTo(2);
  }

  @Test
  void aMailWhoseYesGotLostIsRepeatedUnderTheSameMessageId() throws Exception {
    StoredSchedule schedule = schedule("Cut", DAILY, BANK);
    mails.fail(new MailFault.CutAfterMail());
    clock.set("2026-11-02T07:30:00Z");
    work.look();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.WAITING);
    mails.recover();
    clock.forward(settings.backOff().get(0));
    work.look();

    assertThat(mails.mails()).hasSize(2);
    assertThat(parsed(mails.mails().get(0)).getMessageID())
        .isEqualTo(parsed(mails.mails().get(1)).getMessageID());
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "greeting", "cut", "silent", "service"})
  void whatPassesIsTriedAgainLater(String fault) {
    StoredSchedule schedule = schedule("Later", DAILY, BANK);
    switch (fault) {
      case "mail" -> mails.fail(new MailFault.RefuseMail("451 4.3.0 Try again later"));
      case "greeting" -> mails.fail(new MailFault.RefuseGreeting("421 4.3.2 Too busy"));
      case "cut" -> mails.fail(new MailFault.CutInMail());
      case "silent" -> mails.fail(new MailFault.Silent());
      default -> figures.refuseWith(503);
    }
    clock.set("2026-11-02T07:30:00Z");
    work.look();
    ReportRun waiting = run(schedule);
    assertThat(waiting.status()).isEqualTo(RunStatus.WAITING);
    assertThat(waiting.reason()).isNotBlank();
    assertThat(waiting.nextTryAt()).isEqualTo(clock.instant().plus(settings.backOff().get(0)));
    mails.reset();
    figures.reset();
    work.look();
    assertThat(mails.mails()).as("before the time has come").isEmpty();
    clock.forward(settings.backOff().get(0));
    work.look();

    assertThat(mails.mails()).hasSize(1);
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SENT);
    assertThat(run(schedule).attempts()).isEqualTo(2);
  }

  @Test
  void afterTheLastTryTheRunHasFailedAndIsCounted() {
    StoredSchedule schedule = schedule("Never", DAILY, BANK);
    mails.fail(new MailFault.RefuseMail("451 4.3.0 Try again later"));
    double before = failures();
    clock.set("2026-11-02T07:30:00Z");
    work.look();
    for (Duration wait : settings.backOff()) {
      assertThat(run(schedule).status()).isEqualTo(RunStatus.WAITING);
      clock.forward(wait);
      work.look();
    }

    assertThat(run(schedule).status()).isEqualTo(RunStatus.FAILED);
    assertThat(run(schedule).reason()).contains("451 4.3.0 Try again later");
    assertThat(run(schedule).attempts()).isEqualTo(settings.backOff().size() + 1);
    assertThat(failures()).isEqualTo(before + 1);
  }

  @Test
  void oneRefusedRecipientDoesNotKeepTheMailFromTheOthers() {
    StoredSchedule schedule = schedule("Partly", DAILY, BANK, MAYA);
    mails.fail(new MailFault.RefuseRecipient(BANK.address(), "550 5.1.1 No such user"));
    clock.set("2026-11-02T07:30:00Z");
    work.look();
    clock.forward(Duration.ofHours(1));
    work.look();

    assertThat(recipients()).containsExactly(MAYA.address());
    assertThat(run(schedule).status()).isEqualTo(RunStatus.PARTLY_SENT);
    assertThat(run(schedule).reason()).contains(BANK.address(), "550 5.1.1 No such user");
  }

  @Test
  void aRecipientPutOffGetsItLaterAndTheOthersNotTwice() {
    StoredSchedule schedule = schedule("Grey", DAILY, BANK, MAYA);
    mails.fail(new MailFault.RefuseRecipient(BANK.address(), "450 4.2.0 Greylisted"));
    clock.set("2026-11-02T07:30:00Z");
    work.look();
    assertThat(recipients()).containsExactly(MAYA.address());
    mails.recover();
    clock.forward(settings.backOff().get(0));
    work.look();

    assertThat(recipients()).containsExactly(MAYA.address(), BANK.address());
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SENT);
  }

  @Test
  void aPersonWhoWasDisabledGetsNoMore() {
    StoredSchedule schedule = schedule("Left", DAILY, MAYA);
    keycloak.realm().account("subject-of-finance").put("enabled", false);
    clock.set("2026-11-02T07:30:00Z");
    sql.update(
        "update report_schedule set owner_subject = 'subject-of-grace' where id = ?",
        schedule.id());
    work.look();

    assertThat(mails.mails()).isEmpty();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.FAILED);
    assertThat(run(schedule).reason()).contains("disabled or gone");
  }

  @Test
  void aScheduleEndsWithTheRightsOfWhoSavedIt() {
    StoredSchedule schedule = schedule("Rights", DAILY, BANK);
    keycloak.realm().account("subject-of-finance").put("enabled", false);
    clock.set("2026-11-02T07:30:00Z");
    work.look();

    assertThat(mails.mails()).isEmpty();
    assertThat(figures.authorizations()).isEmpty();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.FAILED);
    assertThat(run(schedule).reason()).contains("may not read the report");
  }

  @Test
  void whatWasPausedMeanwhileIsNotSent() {
    StoredSchedule schedule = schedule("Paused", DAILY, BANK);
    clock.set("2026-11-02T07:30:00Z");
    runs.add(
        schedule.id(), NewRun.due(clock.instant(), RunCause.DUE, clock.instant()), clock.instant());
    sql.update("update report_schedule set paused = true where id = ?", schedule.id());
    work.look();

    assertThat(mails.mails()).isEmpty();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SKIPPED);
  }

  @Test
  void aCloseIsSentOnceAndItsNewVersionAgainMarkedSo() throws Exception {
    StoredSchedule schedule = schedule("On close", ON_CLOSE, BANK);
    clock.set("2026-11-03T09:15:10Z");
    work.look();
    work.look();
    assertThat(mails.mails()).hasSize(1);
    assertThat(run(schedule).cause()).isEqualTo(RunCause.CLOSE);

    figures.showDraft();
    work.look();
    figures.closeAgain("2026-11-05T08:00:00Z");
    clock.set("2026-11-05T08:00:10Z");
    work.look();
    work.look();

    assertThat(mails.mails()).hasSize(2);
    MimeMessage again = parsed(mails.mails().get(1));
    assertThat(again.getSubject()).isEqualTo("On close – October 2026 (version 2)");
    assertThat(text(again, "text/plain"))
        .contains("It replaces version 1, which was opened again.");
    assertThat(run(schedule).version()).isEqualTo(2);
  }

  @Test
  void aCloseThatDoesNotStandAnyMoreIsNotSent() {
    StoredSchedule schedule = schedule("Reopened", ON_CLOSE, BANK);
    Instant closedAt = Instant.parse("2026-11-03T09:15:00Z");
    runs.add(schedule.id(), NewRun.closed(closedAt, "2026-10", 1, closedAt), closedAt);
    figures.showDraft();
    clock.set("2026-11-03T09:15:10Z");
    work.look();
    assertThat(run(schedule).status()).isEqualTo(RunStatus.SKIPPED);
    assertThat(run(schedule).reason()).contains("opened again");

    StoredSchedule other = schedule("Replaced", ON_CLOSE, BANK);
    runs.add(other.id(), NewRun.closed(closedAt.plusSeconds(1), "2026-10", 1, closedAt), closedAt);
    figures.closeAgain("2026-11-01T08:00:00Z");
    work.look();
    assertThat(run(other).status()).isEqualTo(RunStatus.SKIPPED);
    assertThat(run(other).reason()).contains("Version 2 of the close replaced it");
    assertThat(mails.mails()).isEmpty();
  }

  @Test
  void closesBeforeTheScheduleAreNotSent() {
    schedule("New", ON_CLOSE, BANK);
    sql.update("update report_schedule set watch_from = '2026-11-03T09:15:00Z'");
    clock.set("2026-11-04T00:00:00Z");
    work.look();

    assertThat(mails.mails()).isEmpty();
  }

  @Test
  void anOpenMonthIsSentAsADraft() throws Exception {
    figures.showDraft();
    schedule("Early", DAILY, BANK);
    clock.set("2026-11-02T07:30:00Z");
    work.look();

    MimeMessage mail = parsed(mails.mails().get(0));
    assertThat(mail.getSubject()).isEqualTo("Early – October 2026 (draft)");
    assertThat(text(mail, "text/plain")).contains("its figures can still change");
  }

  @Test
  void whatIsTooLargeForAMailIsALinkToThePage() {
    StoredSchedule schedule = schedule("Large", DAILY, BANK);
    Reader reader = account.reader("finance");
    MailComposer small =
        new MailComposer(renderer, gateway, reports, SomeSettings.limitedTo(settings, 1000));
    ReportMail mail =
        small.compose(
            schedule,
            YearMonth.of(2026, 10),
            sources.statement(reader, "2026-10", "company"),
            reader);

    assertThat(mail.files()).isEmpty();
    assertThat(mail.text())
        .contains(
            "Too large for a mail", "month-close-pack-2026-10.xlsx", "/reports?period=2026-10");
    assertThat(mail.html()).contains("Too large for a mail").doesNotContain("Attached");
  }

  private StoredSchedule schedule(String name, Timing timing, Recipient... recipients) {
    Instant created = Instant.parse(CREATED);
    StoredSchedule schedule =
        new StoredSchedule(
            UUID.randomUUID(),
            name,
            List.of(ScheduledReport.of(ReportKind.CLOSE_PACK, ReportFormat.XLSX)),
            "company",
            timing.cadence() == Cadence.ON_CLOSE ? null : "previous-month",
            timing,
            List.of(recipients),
            false,
            "finance",
            "subject-of-finance",
            created,
            created,
            timing.next(created),
            created);
    schedules.insert(schedule);
    return schedule;
  }

  private ReportRun run(StoredSchedule schedule) {
    return runs.newest(schedule.id()).orElseThrow();
  }

  private List<String> recipients() {
    return mails.mails().stream().flatMap(mail -> mail.recipients().stream()).toList();
  }

  private static double failures() {
    return Metrics.counter("wattledger.report.runs", "outcome", "FAILED").count();
  }

  private static MimeMessage parsed(ReceivedMail mail) throws MessagingException {
    return new MimeMessage(null, new ByteArrayInputStream(mail.content()));
  }

  private static String text(MimeMessage mail, String type) throws Exception {
    for (Part part : parts(mail)) {
      if (part.isMimeType(type) && !isFile(part)) {
        return (String) part.getContent();
      }
    }
    throw new AssertionError("the mail has no " + type);
  }

  private static List<Part> parts(Part part) throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      return List.of(part);
    }
    List<Part> all = new ArrayList<>();
    Multipart whole = (Multipart) part.getContent();
    for (int i = 0; i < whole.getCount(); i++) {
      BodyPart next = whole.getBodyPart(i);
      all.addAll(parts(next));
    }
    return all;
  }

  private static boolean isFile(Part part) {
    try {
      return Part.ATTACHMENT.equals(part.getDisposition());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
