package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.reports.PeriodRule;
import io.wattledger.gateway.reports.ReportKind;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes, changes, pauses and removes schedules; every change is in the audit trail. */
@ApplicationScoped
public class ReportScheduleService {

  private static final String ENTITY = "report-schedule";

  private final ScheduleRepository schedules;
  private final RunRepository runs;
  private final Recipients recipients;
  private final MailServer mail;
  private final MailSettings settings;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;

  ReportScheduleService(
      ScheduleRepository schedules,
      RunRepository runs,
      Recipients recipients,
      MailServer mail,
      MailSettings settings,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.schedules = schedules;
    this.runs = runs;
    this.recipients = recipients;
    this.mail = mail;
    this.settings = settings;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /** Schedules by name. */
  public Page<ReportSchedule> list(PageRequest page) {
    List<String> after = page.after(2);
    List<StoredSchedule> found =
        schedules.list(
            after.isEmpty() ? null : after.get(0),
            after.isEmpty() ? null : cursor(after.get(1), UUID::fromString),
            page.fetchSize());
    return Page.of(found, page, stored -> List.of(stored.name(), stored.id().toString()))
        .map(this::view);
  }

  /** One schedule; 404 when there is none. */
  public ReportSchedule get(String id) {
    return view(require(id));
  }

  /** Runs of a schedule, newest first. */
  public Page<ReportRun> runs(String id, PageRequest page) {
    UUID schedule = require(id).id();
    String after = page.after();
    Instant before = after == null ? null : cursor(after, Instant::parse);
    List<ReportRun> found = runs.list(schedule, before, page.fetchSize());
    return Page.by(found, page, run -> run.dueAt().toString());
  }

  /**
   * Makes a schedule.
   *
   * @throws ProblemException 409 when there is no mail server or no room, 400, 403 and 422 for what
   *     cannot be scheduled
   */
  @Transactional
  public ReportSchedule create(ScheduleRequest wanted) {
    mail.require();
    if (schedules.count() >= settings.mostSchedules()) {
      throw ProblemException.conflict(
          "There are %d schedules, and no more are allowed. Delete one that nobody needs."
              .formatted(settings.mostSchedules()));
    }
    Instant now = now();
    StoredSchedule made = stored(UUID.randomUUID(), wanted, now, now, false);
    schedules.insert(made);
    ReportSchedule view = view(made);
    audit.record("report-schedule.created", ENTITY, made.id().toString(), null, view);
    return view;
  }

  /** Changes a schedule; whoever saves it answers for it from now on. */
  @Transactional
  public ReportSchedule change(String id, ScheduleRequest wanted) {
    StoredSchedule before = requireForChange(id);
    StoredSchedule after =
        stored(before.id(), wanted, before.createdAt(), watchFrom(before, wanted), before.paused());
    schedules.update(after);
    return audited("report-schedule.changed", before, after);
  }

  /** Lets a schedule rest: what is not sent yet is not sent. */
  @Transactional
  public ReportSchedule pause(String id) {
    StoredSchedule before = requireForChange(id);
    if (before.paused()) {
      return view(before);
    }
    runs.callOff(before.id(), "The schedule was paused before it was sent.", now());
    return rest(before, true, "report-schedule.paused");
  }

  /** Lets a schedule go on; what was due meanwhile is not made up for. */
  @Transactional
  public ReportSchedule resume(String id) {
    StoredSchedule before = requireForChange(id);
    return before.paused() ? rest(before, false, "report-schedule.resumed") : view(before);
  }

  /** Removes a schedule; its runs stay in the database and in the audit trail. */
  @Transactional
  public void delete(String id) {
    StoredSchedule before = requireForChange(id);
    runs.callOff(before.id(), "The schedule was deleted before it was sent.", now());
    schedules.delete(before.id(), now());
    audit.record(
        "report-schedule.deleted", ENTITY, before.id().toString(), before.view(now(), null), null);
  }

  /**
   * Sends the reports now, besides the schedule.
   *
   * @throws ProblemException 409 when a run is under way or there is no mail server
   */
  @Transactional
  public ReportRun runNow(String id) {
    mail.require();
    StoredSchedule schedule = requireForChange(id);
    if (runs.open(schedule.id())) {
      throw ProblemException.conflict(
          "A run of this schedule is under way. Wait until it has ended.");
    }
    ReportRun run = NewRun.manual(now(), user.name());
    runs.add(schedule.id(), run, now());
    audit.record("report-schedule.run", ENTITY, schedule.id().toString(), null, run);
    return run;
  }

  private ReportSchedule rest(StoredSchedule before, boolean paused, String action) {
    StoredSchedule after =
        new StoredSchedule(
            before.id(),
            before.name(),
            before.reports(),
            before.scope(),
            before.period(),
            before.timing(),
            before.recipients(),
            paused,
            before.owner(),
            before.ownerSubject(),
            before.createdAt(),
            before.changedAt(),
            before.timing().next(now()),
            now());
    schedules.update(after);
    return audited(action, before, after);
  }

  private ReportSchedule audited(String action, StoredSchedule before, StoredSchedule after) {
    audit.record(
        action, ENTITY, after.id().toString(), before.view(now(), null), after.view(now(), null));
    return view(after);
  }

  private StoredSchedule stored(
      UUID id, ScheduleRequest wanted, Instant createdAt, Instant watchFrom, boolean paused) {
    wanted.timing().check();
    List<ScheduledReport> reports =
        wanted.reports().stream().map(report -> report(report, wanted)).distinct().toList();
    return new StoredSchedule(
        id,
        wanted.name(),
        reports,
        wanted.scope() == null ? ReportRequest.COMPANY : wanted.scope(),
        period(wanted),
        wanted.timing(),
        recipients.of(wanted.recipients()),
        paused,
        user.name(),
        user.subject(),
        createdAt,
        now(),
        wanted.timing().next(now()),
        watchFrom);
  }

  private ScheduledReport report(ScheduleRequest.WantedReport report, ScheduleRequest wanted) {
    ReportKind kind =
        ReportKind.of(report.kind())
            .orElseThrow(() -> refused("reports", "has no report '" + report.kind() + "'"));
    if (!user.hasRole(kind.readers().toArray(String[]::new))) {
      throw ProblemException.forbidden(
          "None of your roles may read the report '" + kind.title() + "'.");
    }
    ReportRequest.scope(kind, wanted.scope());
    return ScheduledReport.of(kind, ReportRequest.format(kind, report.format()));
  }

  private static String period(ScheduleRequest wanted) {
    if (wanted.timing().cadence() == Cadence.ON_CLOSE) {
      if (wanted.period() != null) {
        throw refused("period", "must be left out; it is the month that is closed");
      }
      return null;
    }
    for (PeriodRule.Rolling rule : PeriodRule.Rolling.values()) {
      if (rule.code().equals(wanted.period())) {
        return rule.code();
      }
    }
    throw refused("period", "must be previous-month, running-month or latest-closed-month");
  }

  /** A schedule that begins to watch for closes begins now. */
  private Instant watchFrom(StoredSchedule before, ScheduleRequest wanted) {
    boolean watched = before.timing().cadence() == Cadence.ON_CLOSE;
    return watched && wanted.timing().cadence() == Cadence.ON_CLOSE ? before.watchFrom() : now();
  }

  private ReportSchedule view(StoredSchedule stored) {
    return stored.view(now(), runs.newest(stored.id()).orElse(null));
  }

  private StoredSchedule require(String id) {
    return schedules.find(id(id)).orElseThrow(() -> unknown(id));
  }

  private StoredSchedule requireForChange(String id) {
    return schedules.findForChange(id(id)).orElseThrow(() -> unknown(id));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  /** A key of a cursor; one that this list did not give out is refused. */
  private static <T> T cursor(String key, Function<String, T> reader) {
    try {
      return reader.apply(key);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      String detail = "is none that this list gave out";
      throw ProblemException.badRequest("cursor " + detail + ".", new FieldError("cursor", detail));
    }
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound("schedule", id);
  }

  private static ProblemException refused(String field, String detail) {
    return ProblemException.badRequest(
        field + " " + detail + ".", new FieldError("/" + field, detail));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
