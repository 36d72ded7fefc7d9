package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.Gap;
import io.wattledger.energycontracts.reading.QualityMonth;
import io.wattledger.energycontracts.reading.RangeFilter;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.kernel.time.Interval;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keeps meters and answers what they measured. */
@ApplicationScoped
public class MeterService {

  private static final String TYPE = "meter";

  private final MeterRepository meters;
  private final IntervalRepository intervals;
  private final MeterRules rules;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final ReadingLocks readings;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored meters and readings. */
  public MeterService(
      MeterRepository meters,
      IntervalRepository intervals,
      MeterRules rules,
      PeriodLocks periods,
      AdvisoryLocks locks,
      ReadingLocks readings,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.meters = meters;
    this.intervals = intervals;
    this.rules = rules;
    this.periods = periods;
    this.locks = locks;
    this.readings = readings;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of meters by code. */
  @Transactional
  public Page<Meter> list(PageRequest page, MeterFilter filter) {
    return Page.by(meters.list(filter, page.after(), page.fetchSize()), page, Meter::code);
  }

  /**
   * One meter.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public Meter get(String code) {
    return meters.find(code).orElseThrow(() -> ProblemException.notFound("meter", code));
  }

  /**
   * Stores a new meter.
   *
   * @throws ProblemException 400 on wrong fields, 409 when the code is taken, 422 when its contract
   *     is unknown or of another site
   */
  @Transactional
  public Meter create(MeterRequest request) {
    Meter entered = entered(request);
    requireSound(entered);
    locks.exclusive(TYPE, request.code());
    if (meters.find(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a meter '" + request.code() + "'; choose another code.");
    }
    meters.insert(entered);
    for (Channel channel : request.channels()) {
      meters.insertChannel(request.code(), channel, now(), user.name());
    }
    Meter created = get(request.code());
    audit.record("meter.created", TYPE, created.code(), null, created);
    changes.publish(TYPE, created.code(), created);
    return created;
  }

  /**
   * Adds a channel to a meter.
   *
   * @throws ProblemException 404, 409 when the meter has it
   */
  @Transactional
  public Meter addChannel(String code, Channel channel) {
    Meter before = get(code);
    locks.exclusive(TYPE, code);
    if (get(code).channels().contains(channel)) {
      throw ProblemException.conflict(
          "Meter " + code + " has the channel " + channel + " already.");
    }
    meters.insertChannel(code, channel, now(), user.name());
    Meter after = get(code);
    audit.record("meter.channel.added", TYPE, code, before, after);
    changes.publish(TYPE, code, after);
    return after;
  }

  /** A page of the newest readings of a channel, the energy taken when none is named. */
  @Transactional
  public Page<MeterInterval> intervals(
      String code, Channel channel, RangeFilter range, ReadingStatus status, PageRequest page) {
    MeterChannel owner = channel(code, channel);
    Instant from = range.from();
    String after = page.after();
    if (after != null) {
      from = Instant.parse(after).plusSeconds(1);
    }
    return Page.by(
        intervals.list(owner, from, range.to(), status, page.fetchSize()),
        page,
        interval -> interval.startUtc().toString());
  }

  /** What a meter measured in a month. */
  @Transactional
  public MeterMonth month(String code, YearMonth period) {
    Meter meter = get(code);
    Interval month = meter.zone().month(period);
    TimeGrid grid = TimeGrid.filling(month, meter.intervalMinutes());
    FixedPointSeries power = intervals.powerKw(meter, grid);
    ExactSum sum = new ExactSum();
    int peak = -1;
    for (int i = 0; i < grid.count(); i++) {
      sum.add(power.at(i));
      if (power.isKnown(i) && (peak < 0 || power.at(i) > power.at(peak))) {
        peak = i;
      }
    }
    Ratio kwh =
        new Ratio(new BigDecimal(sum.value(), power.scale()), BigDecimal.valueOf(60))
            .times(BigDecimal.valueOf(grid.minutes()));
    int suspicious =
        intervals
            .list(
                channel(code, Channel.IMPORT_KWH),
                month.start(),
                month.end(),
                ReadingStatus.SUSPICIOUS,
                grid.count() + 1)
            .size();
    return new MeterMonth(
        code,
        period,
        meter.timeZone(),
        grid.count(),
        power.knownCount(),
        kwh.shown(6),
        peak < 0 ? null : Ratio.of(power.decimalAt(peak)).shown(6),
        peak < 0 ? null : grid.startOf(peak),
        suspicious,
        Gap.of(power));
  }

  /** How complete and trustworthy the readings of a month are. */
  @Transactional
  public QualityMonth quality(String code, Channel channel, YearMonth period) {
    MeterChannel owner = channel(code, channel);
    TimeGrid grid = TimeGrid.filling(owner.zone().month(period), owner.intervalMinutes());
    return QualityMonth.of(intervals.versions(), owner, period, intervals.power(owner, grid));
  }

  /**
   * Uses the suspicious readings of a range from now on.
   *
   * @throws ProblemException 404, 409 when the range reaches into a closed month, 422 when it is
   *     empty or longer than a year
   */
  @Transactional
  public Release release(String code, ReleaseRequest request) {
    MeterChannel owner = channel(code, request.channel());
    hold(owner.meter(), request.from(), request.to());
    int released =
        intervals.judge(
            owner,
            request.from(),
            request.to(),
            ReadingStatus.RELEASED,
            request.reason(),
            now(),
            user.name());
    Release result =
        new Release(owner.code(), request.from(), request.to(), request.reason(), released);
    audit.record("meter.intervals.released", TYPE, code, null, result);
    changes.publish(MeterReadings.NAME, code, result);
    return result;
  }

  /**
   * Sets the suspicious readings of a range aside for good.
   *
   * @throws ProblemException as for {@link #release}
   */
  @Transactional
  public Rejection reject(String code, RejectionRequest request) {
    MeterChannel owner = channel(code, request.channel());
    hold(owner.meter(), request.from(), request.to());
    int rejected =
        intervals.judge(
            owner,
            request.from(),
            request.to(),
            ReadingStatus.REJECTED,
            request.reason(),
            now(),
            user.name());
    Rejection result =
        new Rejection(owner.code(), request.from(), request.to(), request.reason(), rejected);
    audit.record("meter.intervals.rejected", TYPE, code, null, result);
    changes.publish(MeterReadings.NAME, code, result);
    return result;
  }

  private MeterChannel channel(String code, Channel wanted) {
    Channel channel = wanted == null ? Channel.IMPORT_KWH : wanted;
    return get(code)
        .channel(channel)
        .orElseThrow(() -> ProblemException.notFound("channel " + channel + " of meter", code));
  }

  /**
   * Makes sure that the readings of a range may change, and that nobody else changes them.
   *
   * @throws ProblemException 409 when the range reaches into a closed month, 422 when it is empty
   *     or longer than a year
   */
  public void hold(Meter meter, Instant from, Instant to) {
    if (!from.isBefore(to) || from.plus(366, ChronoUnit.DAYS).isBefore(to)) {
      throw ProblemException.unprocessable(
          "The range must be forward and at most a year long.",
          new FieldError("/to", "must be after from, at most 366 days"));
    }
    readings.hold(MeterReadings.NAME);
    YearMonth month = YearMonth.from(meter.zone().at(from));
    YearMonth last = YearMonth.from(meter.zone().at(to.minusMillis(1)));
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      periods.requireOpen(month);
    }
  }

  private Meter entered(MeterRequest request) {
    return new Meter(
        0,
        request.code(),
        request.siteCode(),
        request.contractCode(),
        request.role(),
        request.use(),
        request.consumerRef(),
        request.buildingCode(),
        request.intervalMinutes(),
        request.breakerKw(),
        request.channels(),
        Map.of(),
        List.of(),
        null,
        null,
        null,
        now(),
        user.name());
  }

  private void requireSound(Meter meter) {
    TermsCheck check = new TermsCheck();
    if (!TimeGrid.STEP_MINUTES.contains(meter.intervalMinutes())) {
      check.invalid("/intervalMinutes", "must be one of " + new TreeSet<>(TimeGrid.STEP_MINUTES));
    }
    rules.examinePlace(check, meter);
    check.refuseIfWrong();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
