package io.wattledger.costmodel.facts.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.costmodel.facts.StatementCurrency;
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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Keeps the stated costs; a closed month refuses every change. */
@ApplicationScoped
public class CostFactService {

  static final String KIND = "cost-fact";

  private final CostFactRepository costs;
  private final FactHistory history;
  private final MergePatch patches;
  private final PeriodLocks periods;
  private final StatementCurrency currency;

  /** Over the stored costs. */
  public CostFactService(
      CostFactRepository costs,
      FactHistory history,
      MergePatch patches,
      PeriodLocks periods,
      StatementCurrency currency) {
    this.costs = costs;
    this.history = history;
    this.patches = patches;
    this.periods = periods;
    this.currency = currency;
  }

  /** A page of costs by month and code. */
  public Page<CostFact> list(CostFactFilter filter, PageRequest page) {
    List<CostFact> fetched = costs.list(filter, page.after(2), page.fetchSize());
    return Page.of(fetched, page, cost -> List.of(cost.period().toString(), cost.code()));
  }

  /** All costs of a month, by code. */
  public List<MonthFacts.StatedCost> ofMonth(YearMonth month) {
    return costs.ofPeriod(month).stream().map(CostFact::fact).toList();
  }

  /** One cost, or 404. */
  public CostFact get(UUID id) {
    return costs.find(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  /**
   * Stores a cost.
   *
   * @throws ProblemException 400 and 422 when its fields contradict each other, 409 when the month
   *     is closed or has a cost of that code
   */
  @Transactional
  public CostFact create(CostFactRequest request) {
    return add(request, null);
  }

  /** Stores a cost in the caller's transaction, which survives a refusal. */
  CostFact add(CostFactRequest request, UUID importId) {
    request.requireConsistent(currency.code());
    periods.requireOpen(request.period());
    CostFact cost = CostFact.of(UUID.randomUUID(), 1, request, importId);
    requireUnique(cost.id(), request);
    costs.insert(cost);
    history.record(KIND, cost.id(), 1, FactChange.CREATED, null, cost, null);
    return cost;
  }

  /** Corrects a cost; both the old and the new month must be open. */
  @Transactional
  public CostFact correct(UUID id, ObjectNode patch) {
    CostFact before = locked(id);
    MergePatch.Correction<CostFactRequest> correction =
        patches.apply(before.request(), before.version(), patch, CostFactRequest.class);
    correction.value().requireConsistent(currency.code());
    periods.requireOpen(before.period());
    periods.requireOpen(correction.value().period());
    requireUnique(id, correction.value());
    CostFact after = CostFact.of(id, before.version() + 1, correction.value(), before.importId());
    costs.update(after);
    history.record(
        KIND, id, after.version(), FactChange.CHANGED, before, after, correction.reason());
    return after;
  }

  /** Takes a cost back; its versions stay. */
  @Transactional
  public void delete(UUID id, String reason) {
    CostFact before = locked(id);
    periods.requireOpen(before.period());
    costs.delete(id);
    history.record(KIND, id, before.version() + 1, FactChange.DELETED, before, null, reason);
  }

  private CostFact locked(UUID id) {
    return costs.lock(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  private void requireUnique(UUID id, CostFactRequest request) {
    if (costs.existsCode(id, request.period(), request.code())) {
      throw ProblemException.conflict(
          "The month %s already has a cost '%s'; correct that one or choose another code."
              .formatted(request.period(), request.code()));
    }
  }
}
