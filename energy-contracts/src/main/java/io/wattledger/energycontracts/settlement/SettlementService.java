package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractRepository;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settles contracts month by month and keeps every version of every bill. */
@ApplicationScoped
public class SettlementService {

  private static final String TYPE = "settlement";

  private final SettlementRepository settlements;
  private final AllocationBasisRepository bases;
  private final PaymentRepository payments;
  private final ContractRepository contracts;
  private final BillFactsReader reader;
  private final OutdatedBills outdated;
  private final PeriodLocks periods;
  private final SettlementLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final Event<Settlement> settled;
  private final CurrentUser user;
  private final ObjectMapper json;
  private final Clock clock;

  /** Over the stored facts and bills; whoever observes a new bill joins its transaction. */
  public SettlementService(
      SettlementRepository settlements,
      AllocationBasisRepository bases,
      PaymentRepository payments,
      ContractRepository contracts,
      BillFactsReader reader,
      OutdatedBills outdated,
      PeriodLocks periods,
      SettlementLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      Event<Settlement> settled,
      CurrentUser user,
      ObjectMapper json,
      Clock clock) {
    this.settlements = settlements;
    this.bases = bases;
    this.payments = payments;
    this.contracts = contracts;
    this.reader = reader;
    this.outdated = outdated;
    this.periods = periods;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.settled = settled;
    this.user = user;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What settling came to.
   *
   * @param settlement the bill
   * @param isNew whether this version was made now; false when the facts were those of the newest
   */
  public record Outcome(Settlement settlement, boolean isNew) {}

  /**
   * Computes a contract's bill for a month from the stored facts. Facts that equal those of the
   * newest version give that version; others make the next one.
   *
   * @throws ProblemException 409 when the month is closed, 422 when the contract is unknown or no
   *     version of it holds in the month
   */
  @Transactional
  public Outcome settle(SettlementRequest request) {
    Contract contract = contract(request);
    locks.hold(contract.code());
    periods.requireOpen(request.period());
    BillFacts facts = reader.read(contract, request.period());
    String hash = facts.hash(json);
    Optional<Settlement> newest = settlements.latest(contract.code(), request.period());
    if (newest.isPresent() && newest.get().inputsHash().equals(hash)) {
      return new Outcome(paid(newest.get().withoutExplanations()), false);
    }
    BillComputation computation = new BillComputation(facts);
    AllocationBasis basis = computation.basis();
    Settlement made = compute(computation, basis, facts, hash, newest.orElse(null));
    settlements.insert(made);
    bases.insert(made.id(), basis);
    settled.fire(made);
    Settlement told = made.withoutExplanations();
    audit.record(
        "settlement.made",
        TYPE,
        made.id().toString(),
        newest.map(Settlement::withoutExplanations).orElse(null),
        told);
    changes.publish(TYPE, made.id().toString(), told);
    return new Outcome(paid(told), true);
  }

  /** A page of bills. */
  @Transactional
  public Page<Settlement> list(SettlementFilter filter, PageRequest page) {
    List<Settlement> bills = settlements.list(filter, page.after(3), page.fetchSize());
    return page(outdated.mark(paid(bills)), page).map(Settlement::withoutExplanations);
  }

  /** A page of bills with a purchase that states certificates or emissions. */
  @Transactional
  public Page<EnergyAttributes> attributes(SettlementFilter filter, PageRequest page) {
    return page(settlements.withAttributes(filter, page.after(3), page.fetchSize()), page)
        .map(EnergyAttributes::of);
  }

  private static Page<Settlement> page(List<Settlement> bills, PageRequest page) {
    return Page.of(
        bills,
        page,
        bill ->
            List.of(
                bill.period().toString(), bill.contractCode(), Integer.toString(bill.version())));
  }

  /**
   * One bill.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public Settlement get(UUID id, boolean explain) {
    Settlement found =
        outdated.mark(
            paid(
                settlements
                    .find(id)
                    .orElseThrow(() -> ProblemException.notFound("settlement", id))));
    return explain ? found : found.withoutExplanations();
  }

  /**
   * What a bill differs by from another version of it.
   *
   * @param against the other version, null for the one before
   * @throws ProblemException 404 when the bill is unknown, 422 when there is no such version
   */
  @Transactional
  public SettlementDelta deltas(UUID id, Integer against) {
    Settlement after = get(id, false);
    int other = against == null ? after.version() - 1 : against;
    Settlement before =
        settlements
            .version(after.contractCode(), after.period(), other)
            .orElseThrow(
                () ->
                    ProblemException.unprocessable(
                        "The bill of "
                            + after.contractCode()
                            + " for "
                            + after.period()
                            + " has no version "
                            + other
                            + " to compare with.",
                        new FieldError("against", "must be a version of the same bill")));
    return SettlementDelta.of(before, after);
  }

  private Settlement paid(Settlement bill) {
    return paid(List.of(bill)).get(0);
  }

  private List<Settlement> paid(List<Settlement> bills) {
    Map<UUID, Payment> found = payments.of(bills.stream().map(Settlement::id).toList());
    return bills.stream().map(bill -> bill.withPayment(found.get(bill.id()))).toList();
  }

  private Contract contract(SettlementRequest request) {
    Contract contract = contracts.find(request.contractCode()).orElse(null);
    if (contract == null) {
      throw refused("/contractCode", "there is no power contract '" + request.contractCode() + "'");
    }
    YearMonth period = request.period();
    if (period.getYear() < 2000 || period.getYear() > 2099) {
      throw refused("/period", "must lie between 2000-01 and 2099-12");
    }
    if (contract.termsIn(period).isEmpty()) {
      throw refused("/period", "no version of contract " + contract.code() + " holds in " + period);
    }
    return contract;
  }

  private static ProblemException refused(String pointer, String detail) {
    return ProblemException.unprocessable(
        "The bill cannot be settled: " + detail + ".", new FieldError(pointer, detail));
  }

  private Settlement compute(
      BillComputation computation,
      AllocationBasis basis,
      BillFacts facts,
      String hash,
      Settlement before) {
    Bill bill = computation.bill();
    List<MissingFact> missing = computation.missing();
    List<LineView> lines = computation.lines();
    return new Settlement(
        UUID.randomUUID(),
        facts.contract().code(),
        facts.contract().siteCode(),
        facts.period(),
        before == null ? 1 : before.version() + 1,
        missing.isEmpty() ? SettlementStatus.FINAL : SettlementStatus.DRAFT,
        facts.contract().currency(),
        bill.total().amount(),
        facts.contract().timeZone(),
        lines,
        computation.shares(basis).stream().map(ShareView::of).toList(),
        ChecksView.of(bill.checks()),
        MissingView.of(missing),
        null,
        DeltaView.between(before, lines, facts.contract().currency()),
        computation.estimated(),
        null,
        hash,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        user.name());
  }
}
