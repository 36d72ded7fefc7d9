package io.wattledger.costmodel.facts.payout;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Payouts as a file with the columns that the import reads. */
final class PayoutTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("siteCode"),
          Column.text("pool"),
          Column.date("day"),
          Column.number("grossBtc", 8),
          Column.number("poolFeeBtc", 8),
          Column.text("reference"));

  private PayoutTable() {}

  static Response download(PayoutService payouts, PayoutFilter filter, String format) {
    List<List<Object>> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<Payout> page = payouts.list(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
      page.items().forEach(payout -> rows.add(row(payout)));
      cursor = page.next();
    } while (cursor != null);
    return TableExport.response(Table.of("payouts", COLUMNS, rows), format);
  }

  private static List<Object> row(Payout payout) {
    return Arrays.asList(
        payout.siteCode(),
        payout.pool(),
        payout.day(),
        payout.grossBtc(),
        payout.poolFeeBtc(),
        payout.reference());
  }
}
