package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.reading.Gap;
import io.wattledger.energycontracts.reading.QualityMonth;
import io.wattledger.energycontracts.reading.RangeFilter;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
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
import java.util.TreeSet;

/** Keeps price series and answers what they held. */
@ApplicationScoped
public class PriceService {

  private static final String TYPE = "price-series";

  private final PriceSeriesRepository series;
  private final PricePointRepository points;
  private final PriceSourceRepository sources;
  private final AdvisoryLocks locks;
  private final ReadingLocks readings;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored series and prices. */
  public PriceService(
      PriceSeriesRepository series,
      PricePointRepository points,
      PriceSourceRepository sources,
      AdvisoryLocks locks,
      ReadingLocks readings,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.series = series;
    this.points = points;
    this.sources = sources;
    this.locks = locks;
    this.readings = readings;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of series by code. */
  @Transactional
  public Page<PriceSeries> list(PageRequest page) {
    return Page.by(series.list(page.after(), page.fetchSize()), page, PriceSeries::code);
  }

  /**
   * One series.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public PriceSeries get(String code) {
    return series.find(code).orElseThrow(() -> ProblemException.notFound("price series", code));
  }

  /**
   * Stores a new series.
   *
   * @throws ProblemException 400 on wrong fields, 409 when the code is taken
   */
  @Transactional
  public PriceSeries create(PriceSeriesRequest request) {
    requireSound(request);
    locks.exclusive(TYPE, request.code());
    if (series.find(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a price series '" + request.code() + "'; choose another code.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    series.insert(
        new PriceSeries(
            0,
            request.code(),
            request.name(),
            request.unit(),
            request.intervalMinutes(),
            request.timeZone(),
            now,
            user.name()));
    PriceSeries created = get(request.code());
    audit.record("price-series.created", TYPE, created.code(), null, created);
    changes.publish(TYPE, created.code(), created);
    return created;
  }

  /**
   * Renames a series, or corrects what is known of one that has no price yet.
   *
   * @throws ProblemException 400 on wrong fields, 404, 409 when it has prices and more than its
   *     name would change, 422 when the files of its source have other intervals
   */
  @Transactional
  public PriceSeries correct(String code, PriceSeriesCorrectionRequest request) {
    PriceSeries found = get(code);
    requireSound(request.of(code));
    readings.hold(SeriesPrices.NAME);
    PriceSeries before = get(found.code());
    PriceSeries after =
        new PriceSeries(
            before.id(),
            before.code(),
            request.name(),
            request.unit(),
            request.intervalMinutes(),
            request.timeZone(),
            before.recordedAt(),
            before.recordedBy());
    if (after.equals(before)) {
      return before;
    }
    if (!before.isReadLike(after) && series.hasPrices(before)) {
      throw ProblemException.conflict(
          "Price series %s has prices, so its unit, intervals and zone stay; enter another series."
              .formatted(code));
    }
    requireIntervalsOfSource(after);
    series.correct(after);
    audit.record("price-series.corrected", TYPE, code, before, after);
    changes.publish(TYPE, code, after);
    return after;
  }

  /** A page of the newest prices of a series. */
  @Transactional
  public Page<PricePoint> points(String code, RangeFilter range, PageRequest page) {
    PriceSeries owner = get(code);
    String after = page.after();
    Instant from = after == null ? range.from() : Instant.parse(after).plusSeconds(1);
    return Page.by(
        points.list(owner, from, range.to(), page.fetchSize()),
        page,
        point -> point.startUtc().toString());
  }

  /** How complete and trustworthy the prices of a month are. */
  @Transactional
  public QualityMonth quality(String code, YearMonth period) {
    PriceSeries owner = get(code);
    FixedPointSeries used = points.over(owner, owner.zone().month(period));
    return QualityMonth.of(points.versions(), owner, period, used);
  }

  /** The prices of a month; those of a daily series hour by hour. */
  @Transactional
  public PriceMonth month(String code, YearMonth period) {
    PriceSeries owner = get(code);
    FixedPointSeries prices = points.over(owner, owner.zone().month(period));
    TimeGrid grid = prices.grid();
    ExactSum sum = new ExactSum();
    int lowest = -1;
    int highest = -1;
    for (int i = 0; i < grid.count(); i++) {
      if (prices.isKnown(i)) {
        sum.add(prices.at(i));
        lowest = lowest < 0 || prices.at(i) < prices.at(lowest) ? i : lowest;
        highest = highest < 0 || prices.at(i) > prices.at(highest) ? i : highest;
      }
    }
    int known = prices.knownCount();
    return new PriceMonth(
        code,
        period,
        owner.timeZone(),
        owner.unit(),
        grid.count(),
        known,
        known == 0
            ? null
            : Ratio.of(new BigDecimal(sum.value(), prices.scale()))
                .dividedBy(BigDecimal.valueOf(known))
                .shown(6),
        known == 0 ? null : Ratio.of(prices.decimalAt(lowest)).shown(9),
        known == 0 ? null : Ratio.of(prices.decimalAt(highest)).shown(9),
        Gap.of(prices));
  }

  private void requireIntervalsOfSource(PriceSeries after) {
    sources
        .find(after.code())
        .filter(source -> !source.layout().intervalMinutes().contains(after.intervalMinutes()))
        .ifPresent(
            source -> {
              throw ProblemException.unprocessable(
                  "The files of its source have other intervals.",
                  new FieldError(
                      "/intervalMinutes",
                      "must be one of "
                          + new TreeSet<>(source.layout().intervalMinutes())
                          + ", those of "
                          + source.layout()));
            });
  }

  private static void requireSound(PriceSeriesRequest request) {
    TermsCheck check = new TermsCheck().timeZone("/timeZone", request.timeZone());
    if (request.unit().indexOf('/') > 0) {
      check.currency("/unit", request.unit().substring(0, 3));
    }
    if (!TimeGrid.STEP_MINUTES.contains(request.intervalMinutes())
        && request.intervalMinutes() != PriceSeries.DAY) {
      check.invalid(
          "/intervalMinutes",
          "must be one of "
              + new TreeSet<>(TimeGrid.STEP_MINUTES)
              + ", or "
              + PriceSeries.DAY
              + " for local days");
    }
    check.refuseIfWrong();
  }
}
