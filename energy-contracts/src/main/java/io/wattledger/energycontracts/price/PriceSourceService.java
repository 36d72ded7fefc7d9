package io.wattledger.energycontracts.price;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps from which files of a grid the prices of a series come. */
@ApplicationScoped
public class PriceSourceService {

  private static final String TYPE = "price-source";

  private final PriceService series;
  private final PriceSourceRepository sources;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored series. */
  public PriceSourceService(
      PriceService series,
      PriceSourceRepository sources,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.series = series;
    this.sources = sources;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The source of a series, empty when it has none.
   *
   * @throws ProblemException 404 when there is no such series
   */
  @Transactional
  public Optional<PriceSource> find(String code) {
    return sources.find(series.get(code).code());
  }

  /**
   * Stores the source of a series.
   *
   * @throws ProblemException 404, 409 when another series has this source, 422 when the layout's
   *     intervals are not those of the series
   */
  @Transactional
  public PriceSource put(String code, PriceSourceRequest request) {
    PriceSeries owner = series.get(code);
    if (!request.layout().intervalMinutes().contains(owner.intervalMinutes())) {
      throw ProblemException.unprocessable(
          "The intervals of the file are not those of the series.",
          new FieldError(
              "/layout",
              "has intervals of "
                  + new TreeSet<>(request.layout().intervalMinutes())
                  + " minutes, the series has "
                  + owner.intervalMinutes()));
    }
    locks.exclusive(TYPE, request.layout().name());
    sources.ofLayout(request.layout()).stream()
        .filter(other -> other.point().equals(request.point()) && !other.seriesCode().equals(code))
        .findFirst()
        .ifPresent(
            other -> {
              throw ProblemException.conflict(
                  "%s of %s is already the source of price series %s."
                      .formatted(request.point(), request.layout(), other.seriesCode()));
            });
    Optional<PriceSource> before = sources.find(code);
    PriceSource source =
        new PriceSource(
            code,
            request.layout(),
            request.point(),
            before.map(PriceSource::version).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            user.name());
    sources.insert(owner, source);
    audit.record("price-source.set", "price-series", code, before.orElse(null), source);
    changes.publish(TYPE, code, source);
    return source;
  }
}
