package io.wattledger.costmodel.market.fees;

import io.wattledger.costmodel.market.MarketDays;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads and records mean fees. They inform; no closed statement uses them. */
@ApplicationScoped
public class BlockFeeService {

  private final BlockFeeRepository fees;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public BlockFeeService(
      BlockFeeRepository fees,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.fees = fees;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** What became of stated fees. */
  record Recorded(BlockFeeDay day, boolean created) {}

  /** Days in use, newest first. */
  Page<BlockFeeDay> list(LocalDate from, LocalDate to, PageRequest page) {
    List<BlockFeeDay> found =
        fees.list(
            MarketDays.orFirst(from),
            MarketDays.orEnd(to),
            MarketDays.before(page),
            page.fetchSize());
    return Page.by(found, page, day -> day.date().toString());
  }

  /** All days in use, newest first, for a download. */
  List<BlockFeeDay> all(LocalDate from, LocalDate to) {
    return fees.list(
        MarketDays.orFirst(from), MarketDays.orEnd(to), MarketDays.END, Integer.MAX_VALUE);
  }

  /** A day with its history. */
  BlockFeeDetail detail(LocalDate date) {
    List<BlockFeeDay> versions = fees.versions(date);
    if (versions.isEmpty()) {
      throw ProblemException.notFound("block fee day", date);
    }
    return new BlockFeeDetail(versions.get(0), versions);
  }

  /** Records fees that a person states. */
  @Transactional
  Recorded record(BlockFeeRequest request) {
    MarketDays.requirePast(request.date(), clock);
    locks.exclusive(MarketFigures.LOCK_FAMILY, fees.lock());
    List<BlockFeeDay> versions = fees.versions(request.date());
    BlockFeeDay before = versions.isEmpty() ? null : versions.get(0);
    if (before != null && before.states(request.meanFeesBtcPerBlock())) {
      return new Recorded(before, false);
    }
    if (before != null
        && !before.withdrawn()
        && (request.reason() == null || request.reason().isBlank())) {
      String detail = "reason is required: the day is already known otherwise.";
      throw ProblemException.badRequest(detail, new FieldError("/reason", detail));
    }
    BlockFeeDay day =
        new BlockFeeDay(
            request.date(),
            request.meanFeesBtcPerBlock(),
            false,
            before == null ? 1 : before.version() + 1,
            request.source(),
            null,
            request.reason(),
            user.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    fees.add(day);
    audited(before, day);
    return new Recorded(day, true);
  }

  /** Tells the audit trail of a version that was added. */
  void audited(BlockFeeDay before, BlockFeeDay day) {
    audit.record(
        before == null ? "block-fees.recorded" : "block-fees.changed",
        "block-fee-day",
        day.date().toString(),
        before,
        day);
  }
}
