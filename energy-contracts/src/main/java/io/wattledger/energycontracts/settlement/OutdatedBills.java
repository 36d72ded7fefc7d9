package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractRepository;
import io.wattledger.energycontracts.settlement.BillOutdated.Cause;
import io.wattledger.energycontracts.settlement.BillOutdated.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Says of stored bills whether settling again would give another one, and why. A bill is outdated
 * when the hash of the facts as they are now differs from its own: a file that comes twice, or a
 * correction that is taken back, outdates nothing.
 */
@ApplicationScoped
public class OutdatedBills {

  private final LaterFacts later;
  private final ChangedFacts changed;
  private final BillFactsReader reader;
  private final ContractRepository contracts;
  private final SettlementRepository settlements;
  private final ObjectMapper json;

  /** Over the stored facts and bills. */
  public OutdatedBills(
      LaterFacts later,
      ChangedFacts changed,
      BillFactsReader reader,
      ContractRepository contracts,
      SettlementRepository settlements,
      ObjectMapper json) {
    this.later = later;
    this.changed = changed;
    this.reader = reader;
    this.contracts = contracts;
    this.settlements = settlements;
    this.json = json;
  }

  /** The bills, those marked that are outdated; only where something was stored since. */
  List<Settlement> mark(List<Settlement> bills) {
    if (bills.isEmpty()) {
      return bills;
    }
    Set<UUID> maybe = later.maybeOutdated(bills);
    return bills.stream()
        .map(bill -> maybe.contains(bill.id()) ? bill.outdated(of(bill)) : bill)
        .toList();
  }

  /** The bill, marked when it is the newest version and outdated. */
  Settlement mark(Settlement bill) {
    boolean newest =
        settlements
            .latest(bill.contractCode(), bill.period())
            .map(latest -> latest.id().equals(bill.id()))
            .orElse(false);
    return newest ? bill.outdated(of(bill)) : bill;
  }

  private BillOutdated of(Settlement bill) {
    Contract contract = contracts.find(bill.contractCode()).orElseThrow();
    BillFacts facts = reader.read(contract, bill.period());
    if (facts.hash(json).equals(bill.inputsHash())) {
      return null;
    }
    List<Cause> causes = changed.since(bill, facts, bill.settledAt());
    if (causes.isEmpty()) {
      causes = changed.since(bill, facts, bill.settledAt().minus(LaterFacts.OVERLAP));
    }
    return causes.isEmpty()
        ? new BillOutdated(
            null,
            List.of(
                new Cause(
                    Fact.FORMULAS,
                    null,
                    null,
                    null,
                    null,
                    "bills are computed otherwise than when this one was settled")))
        : new BillOutdated(causes.get(0).since(), causes);
  }
}
