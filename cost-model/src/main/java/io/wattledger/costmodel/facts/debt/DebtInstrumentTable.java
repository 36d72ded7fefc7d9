package io.wattledger.costmodel.facts.debt;

import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.AmortisedCost;
import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Debt instruments as a file with the columns that the import reads. */
final class DebtInstrumentTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("code"),
          Column.text("name"),
          Column.text("type"),
          Column.text("lender"),
          Column.number("principal", 2),
          Column.text("currency"),
          Column.number("annualRatePercent"),
          Column.text("dayCount"),
          Column.date("drawnOn"),
          Column.date("maturesOn"),
          Column.text("purpose"),
          Column.number("miningSharePercent"),
          Column.text("siteCode"),
          Column.text("driver"),
          Column.number("levelPayments"),
          Column.number("amortisedAmount", 2),
          Column.number("amortisedMonths"),
          Column.text("amortisedFrom"),
          Column.number("monthlyFee", 2));

  private DebtInstrumentTable() {}

  static Response download(
      DebtInstrumentService debts, DebtInstrumentFilter filter, String format) {
    List<List<Object>> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<DebtInstrument> page = debts.list(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
      page.items().forEach(debt -> rows.add(row(debt)));
      cursor = page.next();
    } while (cursor != null);
    return TableExport.response(Table.of("debt-instruments", COLUMNS, rows), format);
  }

  private static List<Object> row(DebtInstrument debt) {
    AmortisedCost cost = debt.amortisedCost();
    return Arrays.asList(
        debt.code(),
        debt.name(),
        debt.type().name(),
        debt.lender(),
        debt.principal(),
        debt.currency(),
        debt.annualRatePercent(),
        debt.dayCount().name(),
        debt.drawnOn(),
        debt.maturesOn(),
        debt.purpose().name(),
        debt.miningSharePercent(),
        debt.siteCode(),
        debt.driver() == null ? null : debt.driver().name(),
        debt.levelPayments(),
        cost == null ? null : cost.amount(),
        cost == null ? null : cost.months(),
        cost == null ? null : cost.from().toString(),
        debt.monthlyFee());
  }
}
