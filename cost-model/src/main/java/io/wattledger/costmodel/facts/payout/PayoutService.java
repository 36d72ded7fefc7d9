package io.wattledger.costmodel.facts.payout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.costmodel.facts.history.FactChange;
import io.wattledger.costmodel.facts.history.FactHistory;
import io.wattledger.costmodel.facts.history.MergePatch;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Keeps the payouts; a closed month refuses every change. */
@ApplicationScoped
public class PayoutService {

  static final String KIND = "payout";

  private final PayoutRepository payouts;
  private final FactHistory history;
  private final MergePatch patches;
  private final PeriodLocks periods;

  /** Over the stored payouts. */
  public PayoutService(
      PayoutRepository payouts, FactHistory history, MergePatch patches, PeriodLocks periods) {
    this.payouts = payouts;
    this.history = history;
    this.patches = patches;
    this.periods = periods;
  }

  /** A page of payouts by day. */
  public Page<Payout> list(PayoutFilter filter, PageRequest page) {
    List<String> after = page.after(2);
    List<Payout> fetched =
        payouts.list(
            filter,
            after.isEmpty() ? null : LocalDate.parse(after.get(0)),
            after.isEmpty() ? null : UUID.fromString(after.get(1)),
            page.fetchSize());
    return Page.of(fetched, page, p -> List.of(p.day().toString(), p.id().toString()));
  }

  /** All payouts of a UTC month, in the order in which a close stores them. */
  public List<MonthFacts.Payout> ofMonth(YearMonth month) {
    return payouts.ofDays(month.atDay(1), month.atEndOfMonth()).stream().map(Payout::fact).toList();
  }

  /** One payout, or 404. */
  public Payout get(UUID id) {
    return payouts.find(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  /**
   * Stores a payout.
   *
   * @throws ProblemException 400 when the fee exceeds the payout, 409 when the month is closed or
   *     the payout is there already
   */
  @Transactional
  public Payout create(PayoutRequest request) {
    return add(request, null);
  }

  /** Stores a payout in the caller's transaction, which survives a refusal. */
  Payout add(PayoutRequest request, UUID importId) {
    request.requireConsistent();
    periods.requireOpen(YearMonth.from(request.day()));
    Payout payout = Payout.of(UUID.randomUUID(), 1, request, importId);
    requireUnique(payout.id(), request);
    payouts.insert(payout);
    history.record(KIND, payout.id(), 1, FactChange.CREATED, null, payout, null);
    return payout;
  }

  /** Corrects a payout; both the old and the new month must be open. */
  @Transactional
  public Payout correct(UUID id, ObjectNode patch) {
    Payout before = locked(id);
    MergePatch.Correction<PayoutRequest> correction =
        patches.apply(before.request(), before.version(), patch, PayoutRequest.class);
    correction.value().requireConsistent();
    periods.requireOpen(before.period());
    periods.requireOpen(YearMonth.from(correction.value().day()));
    requireUnique(id, correction.value());
    Payout after = Payout.of(id, before.version() + 1, correction.value(), before.importId());
    payouts.update(after);
    history.record(
        KIND, id, after.version(), FactChange.CHANGED, before, after, correction.reason());
    return after;
  }

  /** Takes a payout back; its versions stay. */
  @Transactional
  public void delete(UUID id, String reason) {
    Payout before = locked(id);
    periods.requireOpen(before.period());
    payouts.delete(id);
    history.record(KIND, id, before.version() + 1, FactChange.DELETED, before, null, reason);
  }

  private Payout locked(UUID id) {
    return payouts.lock(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  private void requireUnique(UUID id, PayoutRequest request) {
    if (payouts.existsTwin(id, request)) {
      throw ProblemException.conflict(
          "There is already a payout of pool %s for site %s on %s%s; correct that one."
              .formatted(
                  request.pool(),
                  request.siteCode(),
                  request.day(),
                  request.reference() == null ? "" : " with reference " + request.reference()));
    }
  }
}
