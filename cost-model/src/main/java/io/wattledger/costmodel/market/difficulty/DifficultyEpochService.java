package io.wattledger.costmodel.market.difficulty;

import io.wattledger.costmodel.market.engine.EpochDifficulty;
import io.wattledger.costmodel.market.undo.MarketFigures;
import io.wattledger.costmodel.network.engine.CompactTarget;
import io.wattledger.service.audit.AuditTrail;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads and records difficulty epochs. */
@ApplicationScoped
public class DifficultyEpochService {

  private final DifficultyEpochRepository epochs;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the repository and the house's services. */
  public DifficultyEpochService(
      DifficultyEpochRepository epochs,
      AdvisoryLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.epochs = epochs;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /** What became of a stated epoch. */
  record Recorded(DifficultyEpoch epoch, boolean created) {}

  /** Epochs in use, highest first. */
  Page<DifficultyEpoch> list(PageRequest page) {
    return Page.by(
        epochs.list(below(page), page.fetchSize()),
        page,
        epoch -> Long.toString(epoch.startHeight()));
  }

  /** All epochs in use, highest first, for a download. */
  List<DifficultyEpoch> all() {
    return epochs.list(Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** An epoch with its history. */
  DifficultyEpochDetail detail(long startHeight) {
    List<DifficultyEpoch> versions = epochs.versions(startHeight);
    if (versions.isEmpty()) {
      throw ProblemException.notFound("difficulty epoch", startHeight);
    }
    return new DifficultyEpochDetail(versions.get(0), versions);
  }

  /** Records an epoch that a person states. */
  @Transactional
  Recorded record(DifficultyEpochRequest request) {
    locks.exclusive(MarketFigures.LOCK_FAMILY, epochs.lock());
    List<DifficultyEpoch> versions = epochs.versions(request.startHeight());
    DifficultyEpoch before = versions.isEmpty() ? null : versions.get(0);
    DifficultyEpoch stated = checked(request, before == null ? 1 : before.version() + 1);
    if (before != null && before.statesTheSame(stated)) {
      return new Recorded(before, false);
    }
    if (before != null
        && !before.withdrawn()
        && (request.reason() == null || request.reason().isBlank())) {
      String detail = "reason is required: the epoch is already known otherwise.";
      throw ProblemException.badRequest(detail, new FieldError("/reason", detail));
    }
    epochs.add(stated);
    audited(before, stated);
    return new Recorded(stated, true);
  }

  /** Tells the audit trail of a version that was added. */
  void audited(DifficultyEpoch before, DifficultyEpoch stated) {
    audit.record(
        before == null ? "difficulty-epoch.recorded" : "difficulty-epoch.changed",
        "difficulty-epoch",
        Long.toString(stated.startHeight()),
        before,
        stated);
  }

  private DifficultyEpoch checked(DifficultyEpochRequest request, int version) {
    List<FieldError> errors = new ArrayList<>();
    EpochDifficulty.wrongHeight(request.startHeight())
        .ifPresent(why -> errors.add(new FieldError("/startHeight", why)));
    CompactTarget bits = bits(request, errors);
    if (bits == null && errors.isEmpty() && request.difficulty() == null) {
      errors.add(new FieldError("/difficulty", "is required when nBits is not stated"));
    }
    if (bits != null && request.difficulty() != null) {
      EpochDifficulty.mismatch(bits, request.difficulty())
          .ifPresent(why -> errors.add(new FieldError("/difficulty", why)));
    }
    if (request.startedAt() != null && request.startedAt().isAfter(clock.instant())) {
      errors.add(new FieldError("/startedAt", "must not lie in the future"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.badRequest(
          "The epoch is not sound.", errors.toArray(FieldError[]::new));
    }
    BigDecimal difficulty =
        request.difficulty() == null ? EpochDifficulty.shown(bits) : request.difficulty();
    return new DifficultyEpoch(
        request.startHeight(),
        bits == null ? null : bits.toString(),
        difficulty,
        request.startedAt(),
        false,
        version,
        request.source(),
        null,
        request.reason(),
        user.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static CompactTarget bits(DifficultyEpochRequest request, List<FieldError> errors) {
    try {
      return request.nBits() == null ? null : CompactTarget.parse(request.nBits());
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError("/nBits", e.getMessage()));
      return null;
    }
  }

  private static long below(PageRequest page) {
    String after = page.after();
    try {
      return after == null ? Long.MAX_VALUE : Long.parseLong(after);
    } catch (NumberFormatException e) {
      String detail = "cursor must be the 'next' of an earlier page of this list.";
      throw ProblemException.badRequest(detail, new FieldError("cursor", detail));
    }
  }
}
