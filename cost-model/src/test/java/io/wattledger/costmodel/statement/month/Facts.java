package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.month.MonthFacts.Batch;
import io.wattledger.costmodel.statement.month.MonthFacts.Bill;
import io.wattledger.costmodel.statement.month.MonthFacts.BillLine;
import io.wattledger.costmodel.statement.month.MonthFacts.Contract;
import io.wattledger.costmodel.statement.month.MonthFacts.DailyClose;
import io.wattledger.costmodel.statement.month.MonthFacts.Debt;
import io.wattledger.costmodel.statement.month.MonthFacts.Payout;
import io.wattledger.costmodel.statement.month.MonthFacts.Reason;
import io.wattledger.costmodel.statement.month.MonthFacts.Site;
import io.wattledger.costmodel.statement.month.MonthFacts.StatedCost;
import io.wattledger.costmodel.statement.month.MonthFacts.WriteDown;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects the facts of a month for a test, one readable line per fact. */
final class Facts {

  final YearMonth month;
  private final List<Site> sites = new ArrayList<>();
  private final List<Contract> contracts = new ArrayList<>();
  private final List<Bill> bills = new ArrayList<>();
  private final List<Batch> batches = new ArrayList<>();
  private final List<Debt> debts = new ArrayList<>();
  private final List<StatedCost> costs = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();
  private final List<DailyClose> closes = new ArrayList<>();

  Facts(String month) {
    this.month = YearMonth.parse(month);
  }

  static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  Facts site(String code, String powerCapacityKw) {
    sites.add(new Site(code, code, decimal(powerCapacityKw), BigDecimal.ONE, null));
    return this;
  }

  /** A final bill of a contract that carries the site's code; lines alternate name and amount. */
  Facts bill(String siteCode, String miningKwh, String... namesAndAmounts) {
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; i < namesAndAmounts.length; i += 2) {
      BigDecimal amount = decimal(namesAndAmounts[i + 1]);
      lines.add(new BillLine(i / 2 + 1, namesAndAmounts[i], amount, amount));
    }
    return bill(siteCode, true, "USD", miningKwh, lines, List.of());
  }

  Facts draftBill(String siteCode, String reason) {
    return bill(siteCode, false, "USD", "0", List.of(), List.of(new Reason("GAP", reason)));
  }

  Facts foreignBill(String siteCode, String currency, String amount) {
    BillLine line = new BillLine(1, "energy", decimal(amount), decimal(amount));
    return bill(siteCode, true, currency, "1000", List.of(line), List.of());
  }

  private Facts bill(
      String siteCode,
      boolean complete,
      String currency,
      String kwh,
      List<BillLine> lines,
      List<Reason> missing) {
    contract(siteCode);
    bills.add(
        new Bill(
            "bill-" + siteCode,
            siteCode + "-power",
            siteCode,
            1,
            complete,
            currency,
            "America/Chicago",
            "hash-" + siteCode,
            decimal(kwh),
            lines,
            missing));
    return this;
  }

  Facts contract(String siteCode) {
    contracts.add(new Contract(siteCode + "-power", siteCode, siteCode));
    return this;
  }

  Facts machines(
      String siteCode, String model, String ths, int quantity, String unitCost, int lifeMonths) {
    return batch(
        siteCode, model, ths, quantity, unitCost, "0", lifeMonths, "2025-01-01", null, List.of());
  }

  Facts infrastructure(String siteCode, String cost, int lifeMonths) {
    return batch(siteCode, null, null, 1, cost, "0", lifeMonths, "2025-01-01", null, List.of());
  }

  Facts batch(
      String siteCode,
      String model,
      String ths,
      int quantity,
      String unitCost,
      String salvage,
      int lifeMonths,
      String inServiceOn,
      String retiredOn,
      List<WriteDown> writeDowns) {
    LocalDate retired = retiredOn == null ? null : LocalDate.parse(retiredOn);
    int days =
        (int)
            month
                .atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isBefore(LocalDate.parse(inServiceOn)))
                .filter(day -> retired == null || day.isBefore(retired))
                .count();
    String code = siteCode + "-" + (model == null ? "infrastructure" : model);
    batches.add(
        new Batch(
            "batch-" + batches.size(),
            code,
            siteCode,
            model != null,
            model,
            days,
            ths == null
                ? null
                : decimal(ths).multiply(BigDecimal.valueOf((long) quantity * days * 24)),
            "Transformers, switchgear and buildings",
            quantity,
            decimal(unitCost),
            decimal(salvage),
            "USD",
            lifeMonths,
            LocalDate.parse(inServiceOn),
            retired,
            writeDowns,
            "1"));
    return this;
  }

  /** An interest-only loan from 2025-06-01 to 2030-06-01. */
  Facts loan(String code, String principal, String rate, DayCount dayCount, String siteOrDriver) {
    return loan(code, principal, rate, dayCount, null, null, null, "100", siteOrDriver);
  }

  Facts loan(
      String code,
      String principal,
      String rate,
      DayCount dayCount,
      String debtCost,
      Integer debtCostMonths,
      String monthlyFee,
      String miningSharePercent,
      String siteOrDriver) {
    debts.add(
        new Debt(
            "debt-" + code,
            1,
            code,
            "LOAN",
            decimal(principal),
            "USD",
            decimal(rate),
            dayCount,
            LocalDate.parse("2025-06-01"),
            LocalDate.parse("2030-06-01"),
            null,
            List.of(),
            decimal(debtCost),
            debtCostMonths,
            debtCost == null ? null : YearMonth.parse("2025-06"),
            decimal(monthlyFee),
            decimal(miningSharePercent),
            site(siteOrDriver),
            driver(siteOrDriver)));
    return this;
  }

  Facts cost(CostComponent component, String description, String amount, String siteOrDriver) {
    return cost(component, description, amount, "100", siteOrDriver);
  }

  Facts cost(
      CostComponent component,
      String description,
      String amount,
      String miningSharePercent,
      String siteOrDriver) {
    costs.add(
        new StatedCost(
            "cost-" + costs.size(),
            1,
            "C-" + costs.size(),
            component,
            description,
            "INV-" + costs.size(),
            decimal(amount),
            "USD",
            decimal(miningSharePercent),
            site(siteOrDriver),
            null,
            driver(siteOrDriver)));
    return this;
  }

  /** Everything a site was paid in the month, on its first day. */
  Facts payout(String siteCode, String grossBtc, String poolFeeBtc) {
    payouts.add(
        new Payout(
            "payout-" + payouts.size(),
            1,
            siteCode,
            "pool",
            month.atDay(1),
            Satoshis.ofBtc(decimal(grossBtc)).value(),
            Satoshis.ofBtc(decimal(poolFeeBtc)).value(),
            "ref-" + payouts.size()));
    return this;
  }

  /** The same close on every day of the month. */
  Facts closes(String priceUsd) {
    month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(d -> close(d, priceUsd, false));
    return this;
  }

  Facts close(LocalDate day, String priceUsd, boolean suspicious) {
    closes.add(new DailyClose(day, decimal(priceUsd), 1, "test exchange", suspicious));
    return this;
  }

  MonthFacts facts() {
    sites.sort(Comparator.comparing(Site::code));
    return new MonthFacts(
        month, "USD", sites, contracts, bills, batches, debts, costs, payouts, closes);
  }

  MonthCalculation calculate() {
    return MonthCalculation.of(facts(), month.atEndOfMonth());
  }

  private static SharingDriver driver(String siteOrDriver) {
    return siteOrDriver.equals(siteOrDriver.toUpperCase(Locale.ROOT))
        ? SharingDriver.valueOf(siteOrDriver)
        : null;
  }

  private static String site(String siteOrDriver) {
    return driver(siteOrDriver) == null ? siteOrDriver : null;
  }
}
