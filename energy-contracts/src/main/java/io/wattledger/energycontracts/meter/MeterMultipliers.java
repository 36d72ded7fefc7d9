package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.layout.Multiplier;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.period.PeriodLocks;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps by what the raw readings of meters are multiplied. A change is a correction: bills that are
 * settled again take it up, and closed months refuse it. See docs/formulas/meter-channels.md.
 */
@ApplicationScoped
public class MeterMultipliers {

  private static final int DECIMALS = 3;
  private static final BigDecimal LIMIT = new BigDecimal("1000000");

  private final MeterService meters;
  private final MultiplierRepository stored;
  private final PeriodLocks periods;
  private final ReadingLocks readings;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored multipliers. */
  public MeterMultipliers(
      MeterService meters,
      MultiplierRepository stored,
      PeriodLocks periods,
      ReadingLocks readings,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.meters = meters;
    this.stored = stored;
    this.periods = periods;
    this.readings = readings;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Replaces the multipliers of a meter.
   *
   * @throws ProblemException 400 on wrong factors, 404, 409 when a closed month has raw readings
   *     for which the factor would change, 422 when readings would become too large
   */
  @Transactional
  public Meter put(String code, MultipliersRequest request) {
    Meter before = meters.get(code);
    requireSound(before, request.multipliers());
    readings.hold(MeterReadings.NAME);
    requireBounded(before, request.multipliers());
    requireOpenMonths(before, request.multipliers());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    stored.insert(before, request.multipliers(), request.reason(), now, user.name());
    Meter after = meters.get(code);
    audit.record("meter.multipliers.set", "meter", code, before, after);
    changes.publish("meter", code, after);
    return after;
  }

  private static void requireSound(Meter meter, List<Multiplier> multipliers) {
    TermsCheck check = new TermsCheck();
    Set<Instant> starts = new HashSet<>();
    for (int i = 0; i < multipliers.size(); i++) {
      Multiplier each = multipliers.get(i);
      String pointer = "/multipliers/" + i;
      if (each.factor().stripTrailingZeros().scale() > DECIMALS
          || each.factor().compareTo(LIMIT) >= 0) {
        check.invalid(pointer + "/factor", "must be below 1,000,000 and have at most 3 decimals");
      }
      if (!starts.add(each.from())) {
        check.invalid(pointer + "/from", "is stated twice");
      }
      String refusal =
          each.from() == null
              ? null
              : IntervalStart.refusal(each.from(), meter.intervalMinutes(), meter.zone());
      if (refusal != null) {
        check.invalid(pointer + "/from", refusal);
      }
    }
    check.refuseIfWrong();
  }

  private void requireBounded(Meter meter, List<Multiplier> multipliers) {
    BigDecimal factor =
        multipliers.stream().map(Multiplier::factor).reduce(BigDecimal.ONE, BigDecimal::max);
    if (MeterReadings.isTooLarge(meter, stored.largestRawReading(meter).multiply(factor))) {
      throw ProblemException.unprocessable(
          "Readings that are stored already would come to 100 GW or more.",
          new FieldError("/multipliers", "must leave every reading below 100,000,000 kW"));
    }
  }

  private void requireOpenMonths(Meter meter, List<Multiplier> after) {
    TreeSet<Instant> bounds = new TreeSet<>(Set.of(IntervalStart.EARLIEST));
    Stream.concat(meter.multipliers().stream(), after.stream())
        .map(Multiplier::from)
        .filter(Objects::nonNull)
        .forEach(bounds::add);
    List<Instant> starts = new ArrayList<>(bounds);
    starts.add(IntervalStart.LATEST);
    for (int i = 0; i + 1 < starts.size(); i++) {
      Instant start = starts.get(i);
      if (Multiplier.at(after, start).compareTo(meter.factorAt(start)) != 0) {
        periods.requireOpen(stored.monthsOfRawReadings(meter, start, starts.get(i + 1)));
      }
    }
  }
}
