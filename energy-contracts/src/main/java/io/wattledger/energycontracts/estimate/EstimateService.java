package io.wattledger.energycontracts.estimate;

import io.wattledger.energycontracts.engine.estimate.EstimatedStretch;
import io.wattledger.energycontracts.meter.IntervalRepository;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterChannel;
import io.wattledger.energycontracts.meter.MeterReadings;
import io.wattledger.energycontracts.meter.MeterService;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills missing readings when a person asks for it, and takes that back. */
@ApplicationScoped
public class EstimateService {

  private static final String TYPE = "meter";

  private final EstimateRepository estimates;
  private final EstimateFilling filling;
  private final MeterService meters;
  private final IntervalRepository intervals;
  private final MeterReadings kind;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored readings and estimates. */
  public EstimateService(
      EstimateRepository estimates,
      EstimateFilling filling,
      MeterService meters,
      IntervalRepository intervals,
      MeterReadings kind,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.estimates = estimates;
    this.filling = filling;
    this.meters = meters;
    this.intervals = intervals;
    this.kind = kind;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * What an estimate would fill in; nothing is stored.
   *
   * @throws ProblemException 400, 404 or 422
   */
  @Transactional
  public EstimatePreview preview(String code, EstimateRequest request) {
    Meter meter = meters.get(code);
    return EstimatePreview.of(code, request.method(), filling.fill(energyIn(meter), request));
  }

  /**
   * Fills the missing readings of a range.
   *
   * @throws ProblemException 400, 404, 409 when the range reaches into a closed month, 422 when the
   *     method does not fit
   */
  @Transactional
  public Estimate apply(String code, EstimateRequest request) {
    if (request.reason() == null || request.reason().isBlank()) {
      throw ProblemException.badRequest(
          "An estimate needs a reason.",
          new FieldError("/reason", "is required: why are readings missing, why this method?"));
    }
    Meter meter = meters.get(code);
    filling.requireSound(meter, request);
    meters.hold(meter, request.from(), request.to());
    List<EstimatedStretch> filled = filling.fill(energyIn(meter), request);
    EstimatePreview sums = EstimatePreview.of(code, request.method(), filled);
    Estimate estimate =
        new Estimate(
            UUID.randomUUID(),
            code,
            request.from(),
            request.to(),
            request.method(),
            sums.intervals(),
            sums.energyKwh(),
            filled.stream().map(stretch -> EstimatedRun.of(stretch, false)).toList(),
            request.reason(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            user.name(),
            null);
    estimates.insert(meter, estimate);
    store(meter, estimate, filled);
    audit.record("meter.estimate.applied", TYPE, code, null, estimate);
    changes.publish(kind.name(), code, estimate);
    return estimate;
  }

  private void store(Meter meter, Estimate estimate, List<EstimatedStretch> filled) {
    List<Instant> starts = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    for (EstimatedStretch stretch : filled) {
      Instant start = stretch.fromUtc();
      for (BigDecimal kwh : stretch.kwh()) {
        starts.add(start);
        values.add(kwh);
        start = start.plus(meter.intervalMinutes(), ChronoUnit.MINUTES);
      }
    }
    intervals
        .versions()
        .estimate(
            energyIn(meter),
            estimate.id(),
            starts,
            values,
            estimate.reason(),
            estimate.recordedAt(),
            estimate.recordedBy());
  }

  /** The estimates of a meter, the newest first. */
  @Transactional
  public Page<Estimate> list(String code, PageRequest page) {
    Meter meter = meters.get(code);
    return Page.of(
        estimates.list(meter, page.after(2), page.fetchSize()),
        page,
        estimate -> List.of(estimate.recordedAt().toString(), estimate.id().toString()));
  }

  /**
   * Takes an estimate back: what nobody read since is missing again.
   *
   * @throws ProblemException 404, 409 when it was taken back before, a reading of it waits for a
   *     decision, or it reaches into a closed month
   */
  @Transactional
  public Estimate undo(String code, UUID id, EstimateUndoRequest request) {
    Meter meter = meters.get(code);
    Estimate stored =
        estimates.find(meter, id).orElseThrow(() -> ProblemException.notFound("estimate", id));
    meters.hold(meter, stored.from(), stored.to());
    Estimate estimate = estimates.find(meter, id).orElseThrow();
    if (estimate.undone() != null) {
      throw ProblemException.conflict(
          "This estimate was taken back by %s at %s."
              .formatted(estimate.undone().recordedBy(), estimate.undone().recordedAt()));
    }
    if (!intervals
        .versions()
        .list(energyIn(meter), estimate.from(), estimate.to(), ReadingStatus.SUSPICIOUS, 1)
        .isEmpty()) {
      throw ProblemException.conflict(
          "A reading in the range of this estimate waits; release or reject it first.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int withdrawn =
        intervals.versions().withdraw(energyIn(meter), id, request.reason(), now, user.name());
    EstimateUndo undo = new EstimateUndo(request.reason(), withdrawn, now, user.name());
    estimates.insert(id, undo);
    Estimate undone = estimate.undoneBy(undo);
    audit.record("meter.estimate.undone", TYPE, code, estimate, undone);
    changes.publish(kind.name(), code, undone);
    return undone;
  }

  /** What is estimated is the energy that a meter delivered, which bills are made of. */
  private static MeterChannel energyIn(Meter meter) {
    return meter.channel(Channel.IMPORT_KWH).orElseThrow();
  }
}
