package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.IntervalStart;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Corrects meters, moves them to other contracts and retires them. What a meter was before stays;
 * bills that are settled again take the change up, and closed months refuse it.
 */
@ApplicationScoped
public class MeterCorrections {

  private static final String TYPE = "meter";

  private final MeterService meters;
  private final MeterRules rules;
  private final MeterCorrectionRepository stored;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final ReadingLocks readings;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored meters. */
  public MeterCorrections(
      MeterService meters,
      MeterRules rules,
      MeterCorrectionRepository stored,
      PeriodLocks periods,
      AdvisoryLocks locks,
      ReadingLocks readings,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.meters = meters;
    this.rules = rules;
    this.stored = stored;
    this.periods = periods;
    this.locks = locks;
    this.readings = readings;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * Replaces what is known of a meter.
   *
   * @throws ProblemException 400 on wrong fields, 404, 409 when a closed month has readings that
   *     would count otherwise, 422 when the fields contradict each other or other meters
   */
  @Transactional
  public Meter correct(String code, MeterCorrectionRequest request) {
    locks.exclusive(TYPE, code);
    readings.hold(MeterReadings.NAME);
    Meter before = meters.get(code);
    Meter after = request.applyTo(before);
    requireSound(before, after);
    if (after.equals(before)) {
      return before;
    }
    requireOpenMonths(before, after);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    stored.correct(before, after, request.reason(), now, user.name());
    Meter corrected = meters.get(code);
    audit.record("meter.corrected", TYPE, code, before, corrected);
    changes.publish(TYPE, code, corrected);
    return corrected;
  }

  private void requireSound(Meter before, Meter after) {
    TermsCheck check = new TermsCheck();
    rules.examinePlace(check, after);
    if (after.effectiveFrom() != null
        && after.effectiveTo() != null
        && !after.effectiveFrom().isBefore(after.effectiveTo())) {
      check.contradiction("/effectiveTo", "must be after effectiveFrom");
    }
    boolean moved =
        after.role() != before.role()
            || !Objects.equals(after.contractCode(), before.contractCode());
    if (before.role() == MeterRole.BUILDING && moved && stored.hasSubmeters(before)) {
      check.contradiction(
          after.role() == before.role() ? "/contractCode" : "/role",
          "cannot change while submeters stand behind it; correct them first");
    }
    check.refuseIfWrong();
  }

  private void requireOpenMonths(Meter before, Meter after) {
    if (!sharesAlike(before, after)) {
      requireOpenMonths(before, IntervalStart.EARLIEST, IntervalStart.LATEST);
      return;
    }
    requireOpenMonths(
        before,
        start(before, before.effectiveFrom(), IntervalStart.EARLIEST),
        start(before, after.effectiveFrom(), IntervalStart.EARLIEST));
    requireOpenMonths(
        before,
        start(before, before.effectiveTo(), IntervalStart.LATEST),
        start(before, after.effectiveTo(), IntervalStart.LATEST));
  }

  /** Opens only the months between two boundaries, of which either may be the earlier one. */
  private void requireOpenMonths(Meter meter, Instant one, Instant other) {
    if (!one.equals(other)) {
      Instant from = one.isBefore(other) ? one : other;
      periods.requireOpen(stored.monthsOfReadings(meter, from, one.equals(from) ? other : one));
    }
  }

  private static boolean sharesAlike(Meter before, Meter after) {
    return after.role() == before.role()
        && after.use() == before.use()
        && Objects.equals(after.contractCode(), before.contractCode())
        && Objects.equals(after.consumerRef(), before.consumerRef())
        && Objects.equals(after.buildingCode(), before.buildingCode());
  }

  private static Instant start(Meter meter, LocalDate day, Instant whenAbsent) {
    return day == null ? whenAbsent : meter.zone().day(day).start();
  }
}
