package io.wattledger.energycontracts.estimate;

import io.wattledger.energycontracts.engine.estimate.ActualEnergy;
import io.wattledger.energycontracts.engine.estimate.EnergyGap;
import io.wattledger.energycontracts.engine.estimate.EstimateMethod;
import io.wattledger.energycontracts.engine.estimate.EstimateRefusedException;
import io.wattledger.energycontracts.engine.estimate.EstimatedStretch;
import io.wattledger.energycontracts.engine.estimate.LikeDays;
import io.wattledger.energycontracts.engine.estimate.LinearInterpolation;
import io.wattledger.energycontracts.engine.estimate.RegisterTotal;
import io.wattledger.energycontracts.engine.estimate.StatedValues;
import io.wattledger.energycontracts.engine.series.TimeGrid;
import io.wattledger.energycontracts.meter.IntervalRepository;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterChannel;
import io.wattledger.energycontracts.meter.MeterReadings;
import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.ReadingStatus;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.kernel.time.Interval;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads what a method needs, runs it, and refuses what nobody should believe. */
@ApplicationScoped
public class EstimateFilling {

  /** Longest range of one estimate. */
  private static final int LONGEST_DAYS = 40;

  private static final int USUAL_DAYS = 3;

  private final IntervalRepository intervals;
  private final MeterReadings kind;
  private final Clock clock;

  /** Over the stored readings. */
  public EstimateFilling(IntervalRepository intervals, MeterReadings kind, Clock clock) {
    this.intervals = intervals;
    this.kind = kind;
    this.clock = clock;
  }

  /**
   * The estimates of a range.
   *
   * @throws ProblemException 400 or 422 when they cannot be made, with what to do instead
   */
  List<EstimatedStretch> fill(MeterChannel channel, EstimateRequest request) {
    Meter meter = channel.meter();
    requireSound(meter, request);
    if (!intervals
        .versions()
        .list(channel, request.from(), request.to(), ReadingStatus.SUSPICIOUS, 1)
        .isEmpty()) {
      throw refused("/from", "a reading of the range waits; release or reject it first");
    }
    ActualEnergy energy =
        new ActualEnergy(intervals.actualKwh(meter, around(meter, request)), meter.zone());
    List<EnergyGap> gaps = energy.gaps(request.from(), request.to());
    if (gaps.isEmpty()) {
      throw refused(
          "/from", "no reading of the range is missing; an actual reading is corrected by a file");
    }
    try {
      List<EstimatedStretch> filled = method(request).fill(energy, gaps);
      filled.forEach(stretch -> requireBelievable(channel, stretch));
      return filled;
    } catch (EstimateRefusedException e) {
      throw refused("/method", e.getMessage());
    }
  }

  private static EstimateMethod method(EstimateRequest request) {
    Integer days = request.days();
    return switch (request.method()) {
      case LINEAR -> new LinearInterpolation();
      case LIKE_DAYS -> new LikeDays(days == null ? USUAL_DAYS : days);
      case REGISTER_TOTAL ->
          new RegisterTotal(
              request.totalKwh(),
              request.from(),
              request.to(),
              days == null ? null : new LikeDays(days));
      case MANUAL -> new StatedValues(request.kwh());
    };
  }

  /** The range with the days before it that may be comparable, and the interval after it. */
  private static TimeGrid around(Meter meter, EstimateRequest request) {
    return IntervalStart.covering(
        new Interval(
            request.from().minus(Duration.ofDays(LikeDays.LOOK_BACK_DAYS + 1L)),
            request.to().plus(Duration.ofMinutes(meter.intervalMinutes()))),
        meter.intervalMinutes(),
        meter.zone());
  }

  /**
   * Refuses a request whose parts do not fit together or the meter.
   *
   * @throws ProblemException 400 or 422
   */
  void requireSound(Meter meter, EstimateRequest request) {
    TermsCheck check = new TermsCheck();
    requireStart(check, meter, "/from", request.from());
    requireStart(check, meter, "/to", request.to());
    if (request.method() == EstimateKind.REGISTER_TOTAL) {
      requireValue(check, "/totalKwh", request.totalKwh());
    }
    if (request.method() == EstimateKind.MANUAL) {
      if (request.kwh() == null || request.kwh().isEmpty()) {
        check.invalid("/kwh", "is required: the energy of each missing interval in order");
      } else {
        for (int i = 0; i < request.kwh().size(); i++) {
          requireValue(check, "/kwh/" + i, request.kwh().get(i));
        }
      }
    }
    if (!request.from().isBefore(request.to())
        || Duration.between(request.from(), request.to()).toDays() > LONGEST_DAYS) {
      check.contradiction("/to", "must be after from, at most " + LONGEST_DAYS + " days");
    } else if (request.to().isAfter(clock.instant())) {
      check.contradiction("/to", "lies in the future, where no reading is missing yet");
    }
    check.refuseIfWrong();
  }

  private static void requireStart(TermsCheck check, Meter meter, String pointer, Instant at) {
    String refusal = IntervalStart.refusal(at, meter.intervalMinutes(), meter.zone());
    if (refusal != null) {
      check.invalid(pointer, refusal);
    }
  }

  private void requireValue(TermsCheck check, String pointer, BigDecimal kwh) {
    if (kwh == null) {
      check.invalid(pointer, "is required, in kWh");
      return;
    }
    String refusal = ReadingRow.refusal(kwh, kind.decimals());
    if (refusal != null) {
      check.invalid(pointer, refusal);
    }
  }

  private void requireBelievable(MeterChannel channel, EstimatedStretch stretch) {
    for (int i = 0; i < stretch.kwh().size(); i++) {
      String doubt = kind.doubt(channel, stretch.kwh().get(i));
      if (doubt != null) {
        throw refused(
            "/method",
            "interval %d from %s would be %s kWh: %s"
                .formatted(i + 1, stretch.fromUtc(), stretch.kwh().get(i).toPlainString(), doubt));
      }
    }
  }

  private static ProblemException refused(String pointer, String detail) {
    return ProblemException.unprocessable(
        "The readings cannot be estimated: " + detail + ".", new FieldError(pointer, detail));
  }
}
