package io.wattledger.costmodel.facts.debt;

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

/** Keeps the debt instruments. */
@ApplicationScoped
public class DebtInstrumentService {

  static final String KIND = "debt-instrument";

  private final DebtInstrumentRepository debts;
  private final FactHistory history;
  private final MergePatch patches;
  private final PeriodLocks periods;
  private final StatementCurrency currency;

  /** Over the stored instruments. */
  public DebtInstrumentService(
      DebtInstrumentRepository debts,
      FactHistory history,
      MergePatch patches,
      PeriodLocks periods,
      StatementCurrency currency) {
    this.debts = debts;
    this.history = history;
    this.patches = patches;
    this.periods = periods;
    this.currency = currency;
  }

  /** A page of instruments by code. */
  public Page<DebtInstrument> list(DebtInstrumentFilter filter, PageRequest page) {
    return Page.by(debts.list(filter, page.after(), page.fetchSize()), page, DebtInstrument::code);
  }

  /** Instruments that cost something in a month, by code. */
  public List<MonthFacts.Debt> ofMonth(YearMonth month) {
    return debts.all().stream()
        .filter(debt -> !MonthlyCost.of(debt, month).isNothing())
        .map(DebtInstrument::fact)
        .toList();
  }

  /** One instrument, or 404. */
  public DebtInstrument get(UUID id) {
    return debts.find(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  /**
   * Stores an instrument.
   *
   * @throws ProblemException 400 and 422 when its terms contradict each other, 409 when the code is
   *     taken or a closed month would have borne a cost
   */
  @Transactional
  public DebtInstrument create(DebtInstrumentRequest request) {
    return add(request, null);
  }

  /** Stores an instrument in the caller's transaction, which survives a refusal. */
  DebtInstrument add(DebtInstrumentRequest request, UUID importId) {
    DebtRules.requireConsistent(request, currency.code());
    DebtInstrument debt = DebtInstrument.of(UUID.randomUUID(), 1, request, importId);
    requireUnique(debt.id(), request.code());
    requireOpen(null, debt);
    debts.insert(debt);
    history.record(KIND, debt.id(), 1, FactChange.CREATED, null, debt, null);
    return debt;
  }

  /** Corrects an instrument where no closed month's cost changes. */
  @Transactional
  public DebtInstrument correct(UUID id, ObjectNode patch) {
    DebtInstrument before = locked(id);
    MergePatch.Correction<DebtInstrumentRequest> correction =
        patches.apply(before.request(), before.version(), patch, DebtInstrumentRequest.class);
    DebtRules.requireConsistent(correction.value(), currency.code());
    requireUnique(id, correction.value().code());
    DebtInstrument after =
        DebtInstrument.of(id, before.version() + 1, correction.value(), before.importId());
    requireOpen(before, after);
    debts.update(after);
    history.record(
        KIND, id, after.version(), FactChange.CHANGED, before, after, correction.reason());
    return after;
  }

  /** Takes an instrument back where no closed month bore its cost; its versions stay. */
  @Transactional
  public void delete(UUID id, String reason) {
    DebtInstrument before = locked(id);
    requireOpen(before, null);
    debts.delete(id);
    history.record(KIND, id, before.version() + 1, FactChange.DELETED, before, null, reason);
  }

  private void requireOpen(DebtInstrument before, DebtInstrument after) {
    MonthlyCost.changedMonths(before, after).forEach(periods::requireOpen);
  }

  private DebtInstrument locked(UUID id) {
    return debts.lock(id).orElseThrow(() -> ProblemException.notFound(KIND, id));
  }

  private void requireUnique(UUID id, String code) {
    if (debts.existsCode(id, code)) {
      throw ProblemException.conflict(
          "There is already a debt instrument '" + code + "'; correct that one.");
    }
  }
}
