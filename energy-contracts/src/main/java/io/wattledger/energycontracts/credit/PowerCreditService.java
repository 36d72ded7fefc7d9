package io.wattledger.energycontracts.credit;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractRepository;
import io.wattledger.energycontracts.credit.PostingKey.Kind;
import io.wattledger.energycontracts.engine.credit.CreditLedger;
import io.wattledger.energycontracts.engine.credit.CreditLot;
import io.wattledger.energycontracts.settlement.Settlement;
import io.wattledger.energycontracts.settlement.SettlementLocks;
import io.wattledger.energycontracts.settlement.SettlementRepository;
import io.wattledger.energycontracts.settlement.SettlementStatus;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keeps the power-credit ledgers. The ledger follows from opening balances and the newest final
 * bills; what it says differently than before is posted, and no posting is ever changed. See
 * docs/formulas/power-credits.md.
 */
@ApplicationScoped
public class PowerCreditService {

  /** A bill comes some weeks after its month; without one, credits expire so many months later. */
  private static final int MONTHS_TO_WAIT_FOR_A_BILL = 2;

  private static final String TYPE = "power-credits";

  private final PowerCreditRepository credits;
  private final ContractRepository contracts;
  private final SettlementRepository settlements;
  private final PeriodLocks periods;
  private final SettlementLocks locks;
  private final AuditTrail audit;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored contracts and bills. */
  public PowerCreditService(
      PowerCreditRepository credits,
      ContractRepository contracts,
      SettlementRepository settlements,
      PeriodLocks periods,
      SettlementLocks locks,
      AuditTrail audit,
      CurrentUser user,
      Clock clock) {
    this.credits = credits;
    this.contracts = contracts;
    this.settlements = settlements;
    this.periods = periods;
    this.locks = locks;
    this.audit = audit;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The ledger of a contract in totals.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public PowerCredits get(String code) {
    Contract contract = contract(code);
    return PowerCredits.of(code, currency(contract), ledger(contract));
  }

  /**
   * A page of a contract's credits, in the order in which they are used.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public Page<LotView> lots(String code, PageRequest page) {
    String after = page.after();
    List<LotView> lots =
        ledger(contract(code)).lots().stream()
            .map(LotView::of)
            .filter(lot -> after == null || key(lot).compareTo(after) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.by(lots, page, PowerCreditService::key);
  }

  /**
   * A page of a contract's postings, oldest first.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public Page<CreditPosting> postings(String code, PageRequest page) {
    contract(code);
    String after = page.after();
    return Page.by(
        credits.postings(code, after == null ? 0 : Long.parseLong(after), page.fetchSize()),
        page,
        posting -> Long.toString(posting.id()));
  }

  /**
   * Enters a credit that was open before the contract's first bill here.
   *
   * @throws ProblemException 404, 409 when it is there or would change the bills of a closed month,
   *     422 when its month lies in the future or before 2000
   */
  @Transactional
  public Opening open(String code, OpeningRequest request) {
    locks.hold(code);
    Contract contract = contract(code);
    if (request.month().isAfter(thisMonth(contract)) || request.month().getYear() < 2000) {
      throw ProblemException.unprocessable(
          "An open credit was earned in a month that has begun.",
          new FieldError("/month", "must lie between 2000-01 and " + thisMonth(contract)));
    }
    if (credits.openings(code).stream()
        .anyMatch(o -> o.month().equals(request.month()) && o.name().equals(request.name()))) {
      throw ProblemException.conflict(
          "There is already an opening balance '"
              + request.name()
              + "' of "
              + request.month()
              + "; give this one another name.");
    }
    Opening opening =
        new Opening(
            code,
            request.month(),
            request.name(),
            request.amount(),
            request.terms().offsets(),
            request.terms().maxBillPercent(),
            request.expiresAfterMonths(),
            request.note(),
            now(),
            user.name());
    credits.insert(opening);
    audit.record("power-credits.opened", TYPE, code, null, opening);
    post(contract, null);
    return opening;
  }

  /**
   * Posts what a new final bill changes, in the transaction that stores it and holds its contract.
   */
  void follow(@Observes Settlement made) {
    Contract contract = contract(made.contractCode());
    if (made.status() == SettlementStatus.FINAL && mayHaveCredits(contract)) {
      post(contract, made.id());
    }
  }

  /** Most contracts have none, and their bills are not read again for it. */
  private boolean mayHaveCredits(Contract contract) {
    return contract.versions().stream()
            .flatMap(version -> version.components().stream())
            .anyMatch(CreditedBill::earnsCredits)
        || !credits.openings(contract.code()).isEmpty();
  }

  /** Posts what expired; nothing when nothing did. */
  @Transactional
  public void expire(String code) {
    locks.hold(code);
    post(contract(code), null);
  }

  private void post(Contract contract, UUID settlementId) {
    Map<PostingKey, BigDecimal> differences = differences(contract);
    periods.requireOpen(
        differences.keySet().stream()
            .filter(key -> key.kind() == Kind.USED)
            .map(PostingKey::month)
            .toList());
    Instant at = now();
    List<Object> told = new ArrayList<>();
    differences.forEach(
        (key, amount) -> {
          credits.post(contract.code(), key, amount, settlementId, at, user.name());
          told.add(Map.of("posting", key, "amount", amount));
        });
    if (!told.isEmpty()) {
      audit.record("power-credits.posted", TYPE, contract.code(), null, told);
    }
  }

  /** What the ledger says now less what was posted so far, where it differs. */
  private Map<PostingKey, BigDecimal> differences(Contract contract) {
    Map<PostingKey, BigDecimal> differences =
        new TreeMap<>(
            Comparator.comparing(PostingKey::month)
                .thenComparing(PostingKey::kind)
                .thenComparing(PostingKey::creditMonth)
                .thenComparing(PostingKey::name));
    for (CreditLot lot : ledger(contract).lots()) {
      YearMonth month = lot.credit().month();
      String name = lot.credit().component();
      differences.put(
          new PostingKey(month, name, Kind.EARNED, month), lot.credit().amount().amount());
      for (CreditLot.Use use : lot.uses()) {
        differences.put(new PostingKey(month, name, Kind.USED, use.month()), use.amount().amount());
      }
      if (lot.expired().signum() > 0) {
        differences.put(
            new PostingKey(month, name, Kind.EXPIRED, lot.credit().lastMonth()),
            lot.expired().amount());
      }
    }
    credits
        .posted(contract.code())
        .forEach((key, amount) -> differences.merge(key, amount.negate(), BigDecimal::add));
    differences.values().removeIf(amount -> amount.signum() == 0);
    return differences;
  }

  private CreditLedger ledger(Contract contract) {
    List<Settlement> bills = settlements.newestFinal(contract.code());
    YearMonth waiting = thisMonth(contract).minusMonths(MONTHS_TO_WAIT_FOR_A_BILL);
    YearMonth through =
        bills.stream()
            .map(Settlement::period)
            .max(Comparator.naturalOrder())
            .filter(last -> last.isAfter(waiting))
            .orElse(waiting);
    return CreditLedger.of(
        currency(contract),
        credits.openings(contract.code()).stream()
            .map(opening -> opening.credit(currency(contract)))
            .toList(),
        bills.stream().map(bill -> new CreditedBill(contract, bill).month()).toList(),
        through);
  }

  private Contract contract(String code) {
    Optional<Contract> found = contracts.find(code);
    return found.orElseThrow(() -> ProblemException.notFound("power contract", code));
  }

  private static Currency currency(Contract contract) {
    return Currency.getInstance(contract.currency());
  }

  private static String key(LotView lot) {
    return lot.month() + " " + lot.name();
  }

  private YearMonth thisMonth(Contract contract) {
    return YearMonth.from(contract.zone().at(clock.instant()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
