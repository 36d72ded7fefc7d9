package io.wattledger.costmodel.market.price;

import io.wattledger.costmodel.market.MarketDays;
import io.wattledger.costmodel.market.engine.PriceJump;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads and records closing prices. A price of a closed month cannot change. */
@ApplicationScoped
public class DailyCloseService {

  private final DailyCloseRepository closes;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public DailyCloseService(
      DailyCloseRepository closes,
      PeriodLocks periods,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.closes = closes;
    this.periods = periods;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** What became of a stated price. */
  record Recorded(DailyClose close, boolean created) {}

  /** Newest versions, newest day first. */
  Page<DailyClose> list(LocalDate from, LocalDate to, PriceStatus status, PageRequest page) {
    List<DailyClose> found =
        closes.list(
            MarketDays.orFirst(from),
            MarketDays.orEnd(to),
            status,
            MarketDays.before(page),
            page.fetchSize());
    return Page.by(found, page, close -> close.date().toString());
  }

  /** All newest versions, newest day first, for a download. */
  List<DailyClose> all(LocalDate from, LocalDate to, PriceStatus status) {
    return closes.list(
        MarketDays.orFirst(from), MarketDays.orEnd(to), status, MarketDays.END, Integer.MAX_VALUE);
  }

  /** A day with its history. */
  DailyCloseDetail detail(LocalDate date) {
    List<DailyClose> versions = closes.versions(date);
    if (versions.isEmpty()) {
      throw ProblemException.notFound("daily close", date);
    }
    DailyClose used =
        versions.stream()
            .filter(v -> v.status() != PriceStatus.SUSPICIOUS)
            .findFirst()
            .filter(v -> v.status() == PriceStatus.ACTIVE)
            .orElse(null);
    return new DailyCloseDetail(versions.get(0), used, versions);
  }

  /** Records a price that a person states. */
  @Transactional
  Recorded record(DailyCloseRequest request) {
    LocalDate date = request.date();
    MarketDays.requirePast(date, clock);
    locks.exclusive(MarketFigures.LOCK_FAMILY, closes.lock());
    PriceRecorder recorder = around(date, date);
    DailyClose before = recorder.latest(date).orElse(null);
    if (before != null && before.states(request.priceUsd())) {
      return new Recorded(before, false);
    }
    boolean known = before != null && before.status() != PriceStatus.WITHDRAWN;
    if (known && (request.reason() == null || request.reason().isBlank())) {
      String detail = "reason is required: the day already has the price " + before.priceUsd();
      throw ProblemException.badRequest(detail, new FieldError("/reason", detail));
    }
    periods.requireOpen(YearMonth.from(date));
    PriceStatus status =
        recorder.suspicion(date, request.priceUsd()).isPresent()
            ? PriceStatus.SUSPICIOUS
            : PriceStatus.ACTIVE;
    return new Recorded(add(recorder, before, request, status), true);
  }

  /** Puts a suspicious price to use. */
  @Transactional
  DailyClose release(LocalDate date, String reason) {
    locks.exclusive(MarketFigures.LOCK_FAMILY, closes.lock());
    DailyClose pending = detail(date).latest();
    if (pending.status() != PriceStatus.SUSPICIOUS) {
      throw ProblemException.conflict("The price of " + date + " does not wait for release.");
    }
    periods.requireOpen(YearMonth.from(date));
    DailyCloseRequest same =
        new DailyCloseRequest(date, pending.priceUsd(), pending.source(), reason);
    return add(around(date, date), pending, same, PriceStatus.ACTIVE);
  }

  /** What is known around some days, neighbours included. */
  PriceRecorder around(LocalDate from, LocalDate to) {
    LocalDate first = from.minusDays(PriceJump.REACH_DAYS);
    LocalDate last = to.plusDays(PriceJump.REACH_DAYS);
    return new PriceRecorder(closes.latest(first, last), closes.used(first, last));
  }

  private DailyClose add(
      PriceRecorder recorder, DailyClose before, DailyCloseRequest request, PriceStatus status) {
    PriceRecorder.Statement statement =
        new PriceRecorder.Statement(
            request.source(),
            null,
            request.reason(),
            user.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    DailyClose close = recorder.next(request.date(), request.priceUsd(), status, statement);
    closes.add(close);
    audited(before, close);
    return close;
  }

  /** Tells the audit trail of a version that was added. */
  void audited(DailyClose before, DailyClose close) {
    audit.record(
        before == null ? "daily-close.recorded" : "daily-close.changed",
        "daily-close",
        close.date().toString(),
        before,
        close);
  }
}
