package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps from when on runs of values are doubted. */
@ApplicationScoped
public class RunLimitsService {

  private static final String TYPE = "run-limits";
  private static final int SHORTEST = 3;

  private final RunLimitsRepository stored;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored limits. */
  public RunLimitsService(
      RunLimitsRepository stored,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.stored = stored;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** The limits that hold for an owner. */
  @Transactional
  public StoredLimits get(String ownerType, ReadingOwner owner) {
    return stored.find(ownerType, owner);
  }

  /**
   * Stores the limits of an owner; they hold for imports from now on.
   *
   * @throws io.wattledger.service.problem.ProblemException 400 when a run would be too short
   */
  @Transactional
  public StoredLimits put(String ownerType, ReadingOwner owner, RunLimits limits) {
    TermsCheck check = new TermsCheck();
    requireSound(check, "/frozenIntervals", limits.frozenIntervals());
    requireSound(check, "/linearIntervals", limits.linearIntervals());
    check.refuseIfWrong();
    locks.exclusive(TYPE, ownerType + "/" + owner.code());
    StoredLimits before = stored.find(ownerType, owner);
    StoredLimits next =
        new StoredLimits(
            owner.code(),
            limits,
            before.version() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            user.name());
    stored.insert(ownerType, owner, next);
    audit.record("run-limits.set", ownerType, owner.code(), before, next);
    changes.publish(TYPE, owner.code(), next);
    return next;
  }

  private static void requireSound(TermsCheck check, String pointer, int intervals) {
    if (intervals > 0 && intervals < SHORTEST) {
      check.invalid(pointer, "is 0 or 3 to 10000; fewer values are no run");
    }
  }
}
