package io.wattledger.costmodel.period;

import io.wattledger.costmodel.clients.RemotePeriods;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Locks and opens a month at every owner of facts as one step: when one owner fails, those already
 * done are put back.
 */
@ApplicationScoped
public class PeriodLocking {

  private static final Logger LOG = Logger.getLogger(PeriodLocking.class);

  private final RemotePeriods remote;
  private final PeriodLocks own;
  private final CurrentUser user;

  /** Over the owners of facts. */
  public PeriodLocking(RemotePeriods remote, PeriodLocks own, CurrentUser user) {
    this.remote = remote;
    this.own = own;
    this.user = user;
  }

  /** One of two opposite steps at an owner. */
  private interface Step {
    void run(RemotePeriods.Owner owner);
  }

  /** Locks the month at every owner, this service last; what fails undoes the rest. */
  void lock(YearMonth month) {
    String reason = "The month " + month + " is closed on the cost statement.";
    all(owner -> owner.lock(month, reason), owner -> owner.unlock(month));
    own.lock(month, reason, user.name());
  }

  /** Opens the month at every owner, this service first; what fails undoes the rest. */
  void unlock(YearMonth month) {
    own.unlock(month);
    String reason = "The month " + month + " is closed on the cost statement.";
    all(owner -> owner.unlock(month), owner -> owner.lock(month, reason));
  }

  /**
   * Opens the month at the other owners after a close that failed; this service's lock goes with
   * the transaction.
   *
   * @return the owners that could not be reached, where the lock is left
   */
  List<String> release(YearMonth month) {
    return undo(remote.owners(), owner -> owner.unlock(month));
  }

  /** Names of the owners at which the month is locked. */
  List<String> lockedAt(YearMonth month) {
    List<String> names = new ArrayList<>();
    if (own.find(month).isPresent()) {
      names.add("cost-model");
    }
    remote.owners().stream()
        .filter(owner -> owner.isLocked(month))
        .forEach(owner -> names.add(owner.name()));
    return names;
  }

  private void all(Step step, Step opposite) {
    List<RemotePeriods.Owner> done = new ArrayList<>();
    for (RemotePeriods.Owner owner : remote.owners()) {
      try {
        step.run(owner);
        done.add(owner);
      } catch (RuntimeException e) {
        Collections.reverse(done);
        undo(done, opposite);
        throw e;
      }
    }
  }

  private static List<String> undo(List<RemotePeriods.Owner> owners, Step opposite) {
    List<String> failed = new ArrayList<>();
    for (RemotePeriods.Owner owner : owners) {
      try {
        opposite.run(owner);
      } catch (RuntimeException e) {
        LOG.warnf("the month lock at %s could not be put back: %s", owner.name(), e.getMessage());
        failed.add(owner.name());
      }
    }
    return failed;
  }
}
