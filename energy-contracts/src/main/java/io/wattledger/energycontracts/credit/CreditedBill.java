package io.wattledger.energycontracts.credit;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.credit.BilledMonth;
import io.wattledger.energycontracts.engine.credit.EarnedCredit;
import io.wattledger.energycontracts.settlement.LineView;
import io.wattledger.energycontracts.settlement.Settlement;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stored bill means to the credit ledger. See docs/formulas/power-credits.md.
 *
 * <p>A sale that costs the site, at negative prices, earns no credit and stays in what is payable.
 */
final class CreditedBill {

  private static final Set<String> ENERGY_UNITS = Set.of("MWh", "kWh");

  private final Contract contract;
  private final Settlement bill;
  private final Currency currency;

  CreditedBill(Contract contract, Settlement bill) {
    this.contract = contract;
    this.bill = bill;
    this.currency = Currency.getInstance(bill.currency());
  }

  /** Whether a component may earn credits. */
  static boolean earnsCredits(ChargeComponent component) {
    return component instanceof FixedBlock block
        && block.sellBack() != null
        && block.sellBack().credit() != null;
  }

  BilledMonth month() {
    List<EarnedCredit> earned = earned();
    Money payable =
        earned.stream()
            .map(EarnedCredit::amount)
            .reduce(Money.of(bill.total(), currency), Money::plus);
    return new BilledMonth(bill.period(), energyCharges(), payable, earned);
  }

  private Money energyCharges() {
    return bill.lines().stream()
        .filter(line -> ENERGY_UNITS.contains(line.unit()) && !isSale(line))
        .map(line -> Money.of(line.amount(), currency))
        .reduce(Money.zero(currency), Money::plus);
  }

  private List<EarnedCredit> earned() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    Map<String, CreditTerms> terms = new LinkedHashMap<>();
    for (LineView line : bill.lines()) {
      CreditTerms credit = isSale(line) ? termsOf(line) : null;
      if (credit != null) {
        sums.merge(line.component(), line.amount(), BigDecimal::add);
        terms.put(line.component(), credit);
      }
    }
    List<EarnedCredit> earned = new ArrayList<>();
    sums.forEach(
        (block, amount) -> {
          if (amount.signum() < 0) {
            earned.add(
                new EarnedCredit(
                    bill.period(), block, Money.of(amount.negate(), currency), terms.get(block)));
          }
        });
    return earned;
  }

  private static boolean isSale(LineView line) {
    return line.type() == ComponentType.FIXED_BLOCK && "SELL_BACK".equals(line.part());
  }

  private CreditTerms termsOf(LineView line) {
    return contract.versions().get(line.contractVersion() - 1).components().stream()
        .filter(component -> component.name().equals(line.component()))
        .filter(CreditedBill::earnsCredits)
        .map(component -> ((FixedBlock) component).sellBack().credit())
        .findFirst()
        .orElse(null);
  }
}
